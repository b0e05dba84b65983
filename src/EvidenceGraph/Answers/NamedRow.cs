using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>A row of a saved query, its cells by the names of their columns.</summary>
internal sealed class NamedRow(QueryResult result, IReadOnlyList<Value> cells)
{
    /// <summary>The rows of <paramref name="result"/>.</summary>
    public static IEnumerable<NamedRow> Of(QueryResult result) => result.Rows.Select(row => new NamedRow(result, row));

    public bool Has(string column) => Find(column) >= 0;

    public string Text(string column) => Cell(column).AsString;

    public string? TextOrNull(string column) => Cell(column) is { IsNull: false } text ? text.AsString : null;

    public long Number(string column) => Cell(column).AsInteger;

    public long? NumberOrNull(string column) => Cell(column) is { IsNull: false } number ? number.AsInteger : null;

    public bool Flag(string column) => Cell(column).AsBoolean;

    public IReadOnlyList<string> Texts(string column) => [.. Cell(column).AsList.Select(item => item.AsString)];

    private Value Cell(string column) =>
        Find(column) is >= 0 and var index ? cells[index] : throw new InvalidOperationException($"The saved query has no column '{column}'.");

    private int Find(string column)
    {
        for (var i = 0; i < result.Columns.Count; i++)
            if (result.Columns[i] == column)
                return i;
        return -1;
    }
}
