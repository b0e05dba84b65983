using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>A label found in a text.</summary>
/// <param name="Label">What it means.</param>
/// <param name="Heading">The label as printed, without colon or bar.</param>
/// <param name="After">Where what it labels begins; the end of the line where the label stands alone.</param>
internal readonly record struct LabelMatch(Label Label, TextSpan Heading, int After);
