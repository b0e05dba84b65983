using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>A short form that the document itself defines.</summary>
/// <param name="ShortForm">The short form as printed.</param>
/// <param name="LongForm">The long form as printed.</param>
/// <param name="Span">Where the short form stands in its definition.</param>
public sealed record Abbreviation(string ShortForm, string LongForm, TextSpan Span);
