using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.StudyTrainer;

/// <summary>The alternatives of one document, and which of them are right.</summary>
/// <param name="Alternatives">The features of each.</param>
/// <param name="Right">Whether it is right; at least one is.</param>
/// <param name="Weight">How much the document counts.</param>
internal sealed record Choice(FeatureBits[] Alternatives, bool[] Right, double Weight);
