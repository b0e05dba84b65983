using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>A concept that a question names.</summary>
/// <param name="Kind">The kind of the concept.</param>
/// <param name="Id">Its id in the vocabulary.</param>
/// <param name="Span">The words of the question that name it.</param>
public sealed record QuestionEntity(ConceptKind Kind, string Id, TextSpan Span);
