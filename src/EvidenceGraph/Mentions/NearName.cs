using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>A name of the vocabulary that is like some words.</summary>
/// <param name="Concept">What it names.</param>
/// <param name="Name">The name as the table has it.</param>
/// <param name="Distance">How many letters differ once both are folded; 0 where the words only begin the name.</param>
internal sealed record NearName(Concept Concept, string Name, int Distance);
