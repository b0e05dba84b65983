using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Sets the features by which the design of a document is weighed.</summary>
internal static class DesignEvidence
{
    private const double Plain = 3;
    private const double Strong = 6;
    private const double Settled = 10;
    private const int FirstKind = (int)CueKind.CaseReport;
    private const int LastKind = (int)CueKind.Laboratory;
    private const int Levels = DesignFeature.CaseSeriesHinted - DesignFeature.CaseReportHinted;

    // A paper may have a field or two (Outcomes, Interventions); the record of a trial has more.
    private const int FieldsOfRecord = 3;
    private const int ManySigns = 3;

    /// <summary>The features without one of which a document tells nothing of its design: a plain phrase, a patient, a number of patients.</summary>
    public static readonly FeatureBits Telling = TellingFeatures();

    /// <summary>The features of a document.</summary>
    /// <param name="facts">What was read of it.</param>
    /// <param name="size">The number that most looks like the number of patients; null where none does.</param>
    public static FeatureBits Of(StudyFacts facts, int? size)
    {
        var features = new FeatureSet<DesignFeature>();
        Phrases(facts.Cues, ref features);
        Patients(facts.Signs, ref features);
        Groups(facts.Signs, ref features);
        Others(facts.Signs, ref features);
        Size(size, ref features);
        Page(facts, ref features);
        return features.Bits;
    }

    /// <summary>Whether <paramref name="document"/> has the fields of a registry's record.</summary>
    public static bool IsRecord(Document document)
    {
        var count = 0;
        foreach (var field in document.Fields)
            count += field.Kind is >= FieldKind.Status and <= FieldKind.EndDate ? 1 : 0;
        return count >= FieldsOfRecord;
    }

    private static FeatureBits TellingFeatures()
    {
        var features = new FeatureSet<DesignFeature>();
        for (var kind = FirstKind; kind <= LastKind; kind++)
            features.Add((DesignFeature)((kind - FirstKind) * Levels + 1), true);
        foreach (var feature in (ReadOnlySpan<DesignFeature>)[DesignFeature.OneAge, DesignFeature.TwoAges, DesignFeature.ManyAges, DesignFeature.ReportsOne,
            DesignFeature.ReportsSeveral, DesignFeature.NumberedTwo, DesignFeature.NumberedMore, DesignFeature.OnlyPerson, DesignFeature.ManyPronouns, DesignFeature.SizeTold])
        {
            features.Add(feature, true);
        }

        return features.Bits;
    }

    private static void Phrases(CueSums cues, ref FeatureSet<DesignFeature> features)
    {
        var (most, top) = (0, 0.0);
        for (var kind = FirstKind; kind <= LastKind; kind++)
        {
            var sum = cues[(CueKind)kind];
            if (sum > top)
                (most, top) = (kind, sum);
            var first = (kind - FirstKind) * Levels;
            features.Add((DesignFeature)first, sum > 0);
            features.Add((DesignFeature)(first + 1), sum >= Plain);
            features.Add((DesignFeature)(first + 2), sum >= Strong);
            features.Add((DesignFeature)(first + 3), sum >= Settled);
            features.Add((DesignFeature)(first + 4), cues.IsInTitle((CueKind)kind));
            features.Add((DesignFeature)(first + 5), cues.IsLabel((CueKind)kind));
        }

        if (top >= Plain)
            features.Add((DesignFeature)((most - FirstKind) * Levels + Levels - 1), true);
    }

    private static void Patients(StudySigns signs, ref FeatureSet<DesignFeature> features)
    {
        features.Add(DesignFeature.OneAge, signs.Ages == 1);
        features.Add(DesignFeature.TwoAges, signs.Ages == 2);
        features.Add(DesignFeature.ManyAges, signs.Ages >= ManySigns);
        features.Add(DesignFeature.ReportsOne, signs.ReportsOne);
        features.Add(DesignFeature.ReportsSeveral, signs.ReportsSeveral);
        features.Add(DesignFeature.NoPronoun, signs.Pronouns == 0);
        features.Add(DesignFeature.SomePronouns, signs.Pronouns is > 0 and < 4);
        features.Add(DesignFeature.ManyPronouns, signs.Pronouns >= 4);
        features.Add(DesignFeature.DensePronouns, signs.Pronouns * 60 >= signs.Words && signs.Pronouns > 0);
        features.Add(DesignFeature.NumberedTwo, signs.NumberedCases == 2);
        features.Add(DesignFeature.NumberedMore, signs.NumberedCases > 2);
        features.Add(DesignFeature.NoPerson, signs.Person == 0);
        features.Add(DesignFeature.OnlyPerson, signs.Person > 0 && signs.Persons == 0);
        features.Add(DesignFeature.NoPersons, signs.Persons == 0);
        features.Add(DesignFeature.ManyPersons, signs.Persons >= 5);
        features.Add(DesignFeature.PersonsLead, signs.Persons > 2 * signs.Person);
    }

    private static void Groups(StudySigns signs, ref FeatureSet<DesignFeature> features)
    {
        features.Add(DesignFeature.NoPercentage, signs.Percentages == 0);
        features.Add(DesignFeature.ManyPercentages, signs.Percentages >= 4);
        features.Add(DesignFeature.AnyStatistic, signs.Statistics > 0);
        features.Add(DesignFeature.ManyStatistics, signs.Statistics >= ManySigns);
        features.Add(DesignFeature.AnySample, signs.Samples > 0);
        features.Add(DesignFeature.ManySamples, signs.Samples >= ManySigns);
        features.Add(DesignFeature.AnyAverage, signs.Averages > 0);
        features.Add(DesignFeature.ManyAverages, signs.Averages >= ManySigns);
        features.Add(DesignFeature.AnyComparison, signs.Comparisons > 0);
        features.Add(DesignFeature.ManyComparisons, signs.Comparisons >= ManySigns);
        features.Add(DesignFeature.AnyArm, signs.Arms > 0);
        features.Add(DesignFeature.ManyArms, signs.Arms >= ManySigns);
        features.Add(DesignFeature.AnyEnrolment, signs.Enrolments > 0);
        features.Add(DesignFeature.ManyEnrolments, signs.Enrolments >= ManySigns);
    }

    private static void Others(StudySigns signs, ref FeatureSet<DesignFeature> features)
    {
        features.Add(DesignFeature.AnyWorks, signs.Works > 0);
        features.Add(DesignFeature.ManyWorks, signs.Works >= ManySigns);
        features.Add(DesignFeature.MostlyWorks, signs.Works >= 2 * ManySigns);
        features.Add(DesignFeature.AnyAdvice, signs.Advice > 0);
        features.Add(DesignFeature.ManyAdvice, signs.Advice >= ManySigns);
        features.Add(DesignFeature.AnyFuture, signs.Future > 0);
        features.Add(DesignFeature.ManyFuture, signs.Future >= ManySigns);
        features.Add(DesignFeature.AnyMeasure, signs.Measures > 0);
        features.Add(DesignFeature.ManyMeasures, signs.Measures >= ManySigns);
        features.Add(DesignFeature.Short, signs.Words < 100);
        features.Add(DesignFeature.Long, signs.Words > 350);
        features.Add(DesignFeature.FewNumbers, signs.Numbers * 60 < signs.Words);
        features.Add(DesignFeature.ManyNumbers, signs.Numbers * 14 > signs.Words);
    }

    private static void Size(int? size, ref FeatureSet<DesignFeature> features)
    {
        features.Add(DesignFeature.SizeTold, size > 0);
        features.Add(DesignFeature.SizeTwo, size == 2);
        features.Add(DesignFeature.SizeBelowTen, size is > 2 and < 10);
        features.Add(DesignFeature.SizeBelowThirty, size is >= 10 and < 30);
        features.Add(DesignFeature.SizeBelowHundred, size is >= 30 and < 100);
        features.Add(DesignFeature.SizeAboveHundred, size >= 100);
    }

    private static void Page(StudyFacts facts, ref FeatureSet<DesignFeature> features)
    {
        var (methods, results) = (false, false);
        foreach (var section in facts.Document.Sections)
        {
            methods |= section.Role == SectionRole.Methods;
            results |= section.Role == SectionRole.Results;
        }

        features.Add(DesignFeature.RecordFields, IsRecord(facts.Document));
        features.Add(DesignFeature.TrialNumber, facts.HasTrialNumber);
        features.Add(DesignFeature.ReviewNumber, facts.HasReviewNumber);
        features.Add(DesignFeature.Phase, facts.Phase is not null);
        features.Add(DesignFeature.NotEnglish, facts.Document.Language is not (null or "en"));
        features.Add(DesignFeature.MethodsAndResults, methods && results);
        features.Add(DesignFeature.NoTitle, facts.Document.Title is null);
        features.Add(DesignFeature.Always, true);
    }
}
