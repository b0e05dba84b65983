namespace EvidenceGraph.Answers;

/// <summary>A column of an answer; its name is the same in every format.</summary>
/// <param name="Name">The header, camel case.</param>
/// <param name="IsDetail">Whether a table for the eye leaves it out, since the listing under the table shows it.</param>
internal sealed record AnswerColumn(string Name, bool IsDetail = false)
{
    /// <summary>Whether the reader has named it: its name stays as it is, and it shows even where every cell is empty.</summary>
    public bool IsVerbatim { get; init; }
}
