namespace EvidenceGraph.Claims.Populations;

/// <summary>Two diseases of which one is a subtype of the other, by their places among those that a document names.</summary>
/// <param name="Wide">The wider one.</param>
/// <param name="Narrow">The subtype.</param>
/// <param name="WideScore">The log odds that the patients have the wider one.</param>
/// <param name="NarrowScore">Those of the subtype.</param>
internal readonly record struct Level(int Wide, int Narrow, double WideScore, double NarrowScore);
