using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>Names of nodes, as an answer prints them.</summary>
internal static class Names
{
    /// <summary>The name of <paramref name="node"/>, else its id.</summary>
    public static string Of(Node node) => node["name"] is { IsNull: false } name ? name.AsString : node.Id;
}
