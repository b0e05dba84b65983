using EvidenceGraph.Graph;

namespace EvidenceGraph.Neo4j;

/// <summary>What a database is told of a graph beyond its elements.</summary>
internal sealed record GraphProfile
{
    /// <summary>A graph of which nothing more is known.</summary>
    public static readonly GraphProfile Plain = new();

    /// <summary>The properties by which nodes of a label are looked up, beside their ids.</summary>
    public IReadOnlyList<(string Label, string Property)> Lookups { get; init; } = [];

    /// <summary>The full-text index over names; null for none.</summary>
    public FullTextIndex? FullText { get; init; }

    /// <summary>What the node that describes the graph says of its making: program, version and the like.</summary>
    public IReadOnlyList<(string Name, Value Value)> Making { get; init; } = [];
}

/// <summary>One index over the words of some properties of some labels.</summary>
internal sealed record FullTextIndex(string Name, IReadOnlyList<string> Labels, IReadOnlyList<string> Properties);
