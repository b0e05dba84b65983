namespace EvidenceGraph.Neo4j.Push;

/// <summary>What a database holds of an element of the graph.</summary>
internal enum ElementState : byte
{
    /// <summary>Nothing.</summary>
    Missing,

    /// <summary>The element as it is.</summary>
    Same,

    /// <summary>The element, and something about it differs.</summary>
    Changed,
}
