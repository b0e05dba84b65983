namespace EvidenceGraph.Answers;

/// <summary>A column of an answer; its name is the same in every format.</summary>
/// <param name="Name">The header, camel case.</param>
/// <param name="IsDetail">Whether a table for the eye leaves it out, since the listing under the table shows it.</param>
internal sealed record AnswerColumn(string Name, bool IsDetail = false);
