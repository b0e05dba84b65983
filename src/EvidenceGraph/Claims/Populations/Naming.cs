using EvidenceGraph.Mentions;

namespace EvidenceGraph.Claims.Populations;

/// <summary>One place where a text names a disease or an antibody.</summary>
/// <param name="In">The sentence.</param>
/// <param name="Mention">The name.</param>
/// <param name="List">The names that it stands among; itself alone, at the least.</param>
/// <param name="IsPart">Whether the name is a compound of which this is a part.</param>
internal sealed record Naming(NamingSentence In, Mention Mention, NameList List, bool IsPart);
