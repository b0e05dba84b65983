namespace EvidenceGraph.Answers;

/// <summary>A row of an answer.</summary>
/// <param name="Cells">One a column: a string, a number, a truth value, a list of strings or numbers, or null.</param>
/// <param name="Statements">The statements that carry the row; empty where reference knowledge does.</param>
internal sealed record AnswerRow(IReadOnlyList<object?> Cells, IReadOnlyList<Scoped> Statements);
