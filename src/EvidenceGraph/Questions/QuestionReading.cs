namespace EvidenceGraph.Questions;

/// <summary>How a question was understood.</summary>
/// <param name="Question">The words as typed.</param>
/// <param name="Intent">Null where the question cannot be read, lies outside, or names what nobody knows.</param>
/// <param name="Entities">The concepts it names, in the order of the words; what it excludes is not among them.</param>
/// <param name="Filters">How it narrows the answer.</param>
/// <param name="Unknown">Words that look like a name and are none that the vocabulary has.</param>
/// <param name="Suggestions">Nearest known names, or nearest questions that can be answered, where the intent is null.</param>
/// <param name="Refusal">Why there is no intent, in a sentence; null where there is one.</param>
public sealed record QuestionReading(
    string Question,
    QuestionIntent? Intent,
    IReadOnlyList<QuestionEntity> Entities,
    QuestionFilters Filters,
    IReadOnlyList<string> Unknown,
    IReadOnlyList<string> Suggestions,
    string? Refusal)
{
    /// <summary>What the question asks for beyond what can be read, in sentences: 'the last five years' is no filter.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
