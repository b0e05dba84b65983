using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>A word, number or sign of a question.</summary>
/// <param name="Text">In lower case, without a possessive ending; a slip of the pen may be mended.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct QuestionWord(string Text, TextSpan Span);
