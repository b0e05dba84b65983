namespace EvidenceGraph.Answers;

/// <summary>The rows of an answer, in a fixed order.</summary>
/// <param name="Columns">The columns of the intent: always all of them, in this order.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Notes">What a reader should know beside the rows: what was left out, and how to ask for it.</param>
internal sealed record AnswerTable(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<AnswerRow> Rows, IReadOnlyList<string> Notes);
