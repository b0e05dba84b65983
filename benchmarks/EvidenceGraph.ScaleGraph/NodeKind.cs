using System.Globalization;

namespace EvidenceGraph.ScaleGraph;

/// <summary>The nodes of one label.</summary>
/// <param name="Label">The label.</param>
/// <param name="Stream">The stream that their values are drawn from.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Header">The header of their CSV, as neo4j-admin reads it.</param>
public sealed record NodeKind(string Label, int Stream, int Count, string Header)
{
    /// <summary>The id of a node: <c>drug:000017</c>.</summary>
    public string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"{Label.ToLowerInvariant()}:{number:D6}");
}
