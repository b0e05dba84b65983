using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>A word, number or sign of a question.</summary>
/// <param name="Text">In lower case.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct QuestionWord(string Text, TextSpan Span);
