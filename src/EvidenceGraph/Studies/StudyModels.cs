using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Durations;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Publication;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies;

/// <summary>The weights by which the facts of a study are chosen. <c>tools/StudyTrainer</c> learned them.</summary>
/// <param name="Design">Weighs the designs.</param>
/// <param name="Size">Weighs the numbers that may count the patients.</param>
/// <param name="Time">Weighs the times that may be the follow-up.</param>
/// <param name="Year">Weighs the years that may be that of publication.</param>
internal sealed record StudyModels(
    DesignScorer Design, LinearScorer<SizeFeature> Size, LinearScorer<TimeFeature> Time, LinearScorer<YearFeature> Year)
{
    /// <summary>The weights that the library carries.</summary>
    public static StudyModels BuiltIn { get; } = new(
        DesignScorer.Read(),
        LinearScorer<SizeFeature>.Read("participants-weights.tsv"),
        LinearScorer<TimeFeature>.Read("follow-up-weights.tsv"),
        LinearScorer<YearFeature>.Read("year-weights.tsv"));

    /// <summary>The number of <paramref name="facts"/> that most looks like the number of patients, the design not being known; null where none does.</summary>
    public int? LikelySize(StudyFacts facts) =>
        ParticipantsReader.Best(facts.Sizes, Size) is { MayBeSize: true } best && Size.Score(best.Features) > Size[SizeFeature.None] ? best.Value : null;
}
