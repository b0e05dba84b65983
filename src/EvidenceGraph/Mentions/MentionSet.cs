namespace EvidenceGraph.Mentions;

/// <summary>What a document names.</summary>
/// <param name="Abbreviations">The short forms it defines, in the order of their definitions.</param>
/// <param name="Mentions">In order of start, then end, kind and id. None lies in page furniture.</param>
public sealed record MentionSet(IReadOnlyList<Abbreviation> Abbreviations, IReadOnlyList<Mention> Mentions);
