using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>
/// What came of a query, apart from any graph. Cells are null, truth values, integers, finite floats, strings, and lists and
/// maps of such: a node or relationship is its id, a path its ids between brackets (<c>(a)-[r]-&gt;(b)</c>), a date, a duration,
/// NaN or an infinity its text.
/// </summary>
/// <param name="Columns">The names of the columns.</param>
/// <param name="Rows">The rows, each with one cell a column.</param>
public sealed record QueryResult(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<Value>> Rows)
{
    /// <summary>What is probably a mistake in the query.</summary>
    public IReadOnlyList<CypherWarning> Warnings { get; init; } = [];

    /// <summary>The plan as lines of text where it was asked for.</summary>
    public string? Plan { get; init; }
}
