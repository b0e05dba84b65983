using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>Names of nodes, as an answer prints them.</summary>
internal static class Names
{
    /// <summary>The name of <paramref name="node"/>, else its id.</summary>
    public static string Of(Node node) => node["name"] is { IsNull: false } name ? name.AsString : node.Id;

    /// <summary>The name of the node with that id, else the id.</summary>
    public static string Of(PropertyGraph graph, string id) => graph.FindNode(id) is { } node ? Of(node) : id;

    /// <summary>'dermatomyositis + interstitial lung disease, anti-MDA5 antibody'.</summary>
    public static string OfPopulation(Statement statement)
    {
        var diseases = string.Join(" + ", statement.Diseases.Select(Of));
        var antibodies = string.Join(" + ", statement.Antibodies.Select(Of));
        return diseases.Length > 0 && antibodies.Length > 0 ? diseases + ", " + antibodies : diseases + antibodies;
    }
}
