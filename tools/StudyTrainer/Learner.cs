using System.Globalization;
using EvidenceGraph.Studies;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Durations;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Publication;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Learns the four models from annotated documents, each from what the one before it tells.</summary>
internal static class Learner
{
    // The abstracts annotated with sizes alone outnumber the field's documents.
    private const double WeightOfField = 1.5;

    private const double SizePenalty = 0.0007;
    private const double DesignPenalty = 0.015;
    private const double TimePenalty = 0.002;
    private const double YearPenalty = 0.003;

    // What the words say of a number.
    private static readonly (SizeFeature, double)[] KnownSizes =
    [
        (SizeFeature.EnrollmentField, 3), (SizeFeature.NextAge, -3), (SizeFeature.PersonsScreened, -4), (SizeFeature.PersonsInLiterature, -1),
        (SizeFeature.NextRandomize, 1.5), (SizeFeature.OneOfSeveral, -1.5), (SizeFeature.NextTime, -1), (SizeFeature.NextUnit, -1), (SizeFeature.NextPercent, -1),
        (SizeFeature.YearLike, -1.5), (SizeFeature.Numbered, 1.5), (SizeFeature.ArmOfUnprintedSum, -1),
    ];

    // What the words say of a time.
    private static readonly (TimeFeature, double)[] KnownTimes =
    [
        (TimeFeature.EveryNear, -3), (TimeFeature.AgeNext, -3), (TimeFeature.AgeBefore, -3), (TimeFeature.PastNext, -2), (TimeFeature.PastNear, -1.5),
        (TimeFeature.OnsetBefore, -1), (TimeFeature.OnsetAfter, -0.5), (TimeFeature.FollowUpNear, 1.5), (TimeFeature.FollowUpNext, 1), (TimeFeature.TrialPrimary, 1),
        (TimeFeature.ReportOutcome, 1.5), (TimeFeature.RangeStart, -1), (TimeFeature.SignBefore, -1), (TimeFeature.ScreenBefore, -1),
    ];

    // What the words say of a year.
    private static readonly (YearFeature, double)[] KnownYears =
    [
        (YearFeature.Citation, 1.5), (YearFeature.PublishedDate, 1.5), (YearFeature.PrevLabel, 1), (YearFeature.PrevJournal, 1), (YearFeature.PrevCopyright, 1),
        (YearFeature.NearPeriod, -1), (YearFeature.LineProse, -1), (YearFeature.LineNumbered, -1), (YearFeature.PrevVolume, -1),
    ];

    /// <summary>The models for <paramref name="documents"/>.</summary>
    public static StudyModels Learn(IReadOnlyList<AnnotatedDocument> documents)
    {
        var whole = documents.Where(document => document.Designs.Length > 0).ToList();
        var size = ChoiceTrainer.Learn<SizeFeature>(Choices(documents.Select(Size)), SizePenalty, KnownSizes);
        var models = StudyModels.BuiltIn with { Size = size };
        var design = DesignTrainer.Learn([.. whole.Select(document => (DesignEvidence.Of(document.Facts, models.LikelySize(document.Facts)), document.Designs))], DesignPenalty);
        var time = ChoiceTrainer.Learn<TimeFeature>(Choices(whole.Select(Time)), TimePenalty, KnownTimes);
        var year = ChoiceTrainer.Learn<YearFeature>(Choices(whole.Select(Year)), YearPenalty, KnownYears);
        return new StudyModels(design, size, time, year);
    }

    // A document whose right answer is not among the alternatives teaches nothing.
    private static List<Choice> Choices(IEnumerable<Choice> all) => [.. all.Where(choice => choice.Right.Contains(true))];

    // Abstracts that are annotated with their sizes alone are those of randomized trials.
    private static StudyDesign DesignOf(AnnotatedDocument document) => document.Designs is [var first, ..] ? first : StudyDesign.RandomizedTrial;

    private static Choice Size(AnnotatedDocument document)
    {
        var accepted = document.Accepted("participants");
        var candidates = SizeAlternatives.Of(document.Facts.Sizes, DesignOf(document), document.Facts.Signs);
        return new Choice(
            [.. candidates.Select(candidate => candidate.Features)],
            [.. candidates.Select(candidate => accepted.Contains(candidate.Value == 0 ? null : candidate.Value.ToString(CultureInfo.InvariantCulture)))],
            document.Designs.Length > 0 ? WeightOfField : 1);
    }

    private static Choice Time(AnnotatedDocument document)
    {
        var accepted = document.Accepted("followUp");
        var candidates = TimeCandidates.Find(document.Facts.Reading, DesignOf(document), document.Planned);
        return new Choice([.. candidates.Select(candidate => candidate.Features)], [.. candidates.Select(candidate => accepted.Contains(candidate.Time?.ToIso()))], 1);
    }

    private static Choice Year(AnnotatedDocument document)
    {
        var accepted = document.Accepted("year");
        var candidates = document.Facts.Publication.Years;
        return new Choice(
            [.. candidates.Select(candidate => candidate.Features)],
            [.. candidates.Select(candidate => accepted.Contains(candidate.Value == 0 ? null : candidate.Value.ToString(CultureInfo.InvariantCulture)))],
            1);
    }
}
