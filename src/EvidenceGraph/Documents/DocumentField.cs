using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>A labelled value of a document: a row of a catalogue page, a field of a registry record, a citation line.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="Value">Where it stands, without its label and the white space around it; never empty.</param>
public readonly record struct DocumentField(FieldKind Kind, TextSpan Value);
