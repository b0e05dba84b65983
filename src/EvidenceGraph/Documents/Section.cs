using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>A part of a document with one role. The sections of a document follow each other and do not overlap.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Heading">The heading or label as printed; null where there is none.</param>
/// <param name="Span">From the first character after the heading to the end of the section.</param>
public sealed record Section(SectionRole Role, string? Heading, TextSpan Span);
