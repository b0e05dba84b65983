namespace EvidenceGraph.Neo4j.Push;

/// <summary>How a push knows its own in a database.</summary>
internal static class GraphMark
{
    /// <summary>True on each node and relationship that a push wrote. It is no part of the graph.</summary>
    public const string Property = "_evidenceGraph";

    /// <summary>The condition that a variable of a statement bears the mark.</summary>
    public static string IsOn(string variable) => $"{variable}.`{Property}` = true";

    /// <summary>The property that holds an element's key.</summary>
    public const string Id = "id";

    /// <summary>The label of the one node that describes the graph.</summary>
    public const string InfoLabel = "EvidenceGraph";

    /// <summary>The id of that node.</summary>
    public const string InfoId = "graph";
}
