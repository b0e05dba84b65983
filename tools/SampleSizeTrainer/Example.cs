using EvidenceGraph.Studies.Participants;

namespace EvidenceGraph.SampleSizeTrainer;

/// <summary>A document: the numbers in it, and those of them that are its size.</summary>
internal sealed record Example(string Id, IReadOnlyList<SizeCandidate> Candidates, IReadOnlySet<int> Sizes)
{
    public bool IsSize(SizeCandidate candidate) => Sizes.Contains(candidate.Value);
}
