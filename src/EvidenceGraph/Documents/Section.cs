using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>
/// A part of a document with one role. The sections of a document follow each other and do not overlap; between them stand
/// only headings, bars, rules and white space.
/// </summary>
/// <param name="Role">What it is for.</param>
/// <param name="Heading">The heading or label as printed; null where there is none. A section that goes on after page furniture keeps its heading.</param>
/// <param name="Span">From its first to its last character that is not white space, without the heading; empty where nothing follows the heading.</param>
public sealed record Section(SectionRole Role, string? Heading, TextSpan Span)
{
    /// <summary>Where the heading stands; null where there is none, or where it stands before an earlier section.</summary>
    public TextSpan? HeadingSpan { get; init; }

    /// <summary>The field that it fills in a catalogue or registry record; null in running text.</summary>
    public FieldKind? Field { get; init; }
}
