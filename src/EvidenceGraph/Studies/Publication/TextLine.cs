namespace EvidenceGraph.Studies.Publication;

/// <summary>A line of a document.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last, line end left out.</param>
/// <param name="Number">How many lines stand before it.</param>
/// <param name="IsForeign">Whether it names another paper: a comment, an erratum, a reference, a cited page.</param>
internal readonly record struct TextLine(int Start, int End, int Number, bool IsForeign);
