using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>What else the number of patients may be: one whom no number counts, or not told. And what the design lets expect of a number.</summary>
internal static class SizeAlternatives
{
    private const int MostOfReport = 2;
    private const int MostOfSmallSeries = 30;

    /// <summary>The <paramref name="numbers"/>, each with what <paramref name="design"/> says of it, and the alternatives to them.</summary>
    public static List<SizeCandidate> Of(List<SizeCandidate> numbers, StudyDesign design, StudySigns signs)
    {
        var (persons, candidates) = (false, new List<SizeCandidate>(numbers.Count + 3));
        foreach (var number in numbers)
        {
            persons |= number.CountsPersons;
            candidates.Add(number with { Features = number.Features | OfDesign(number, design) });
        }

        if (signs.NumberedCases >= MostOfReport)
            candidates.Add(new SizeCandidate(0, 0, 0, signs.NumberedCases, false, OfNumbered(signs.NumberedCases, design)));
        candidates.Add(new SizeCandidate(0, 0, 0, 1, false, OfOne(design, signs)));
        candidates.Add(new SizeCandidate(0, 0, 0, 0, false, OfNone(design, persons)));
        return candidates;
    }

    private static FeatureBits OfDesign(SizeCandidate candidate, StudyDesign design)
    {
        var features = new FeatureSet<SizeFeature>();
        Expect(candidate.Value, design, ref features);
        features.Add(SizeFeature.ReviewOfPersons, design is StudyDesign.SystematicReview && candidate.CountsPersons);
        return features.Bits;
    }

    private static void Expect(int value, StudyDesign design, ref FeatureSet<SizeFeature> features)
    {
        features.Add(SizeFeature.ReportUpToTwo, design == StudyDesign.CaseReport && value <= MostOfReport);
        features.Add(SizeFeature.ReportAboveTwo, design == StudyDesign.CaseReport && value > MostOfReport);
        features.Add(SizeFeature.SeriesUpToThirty, design == StudyDesign.CaseSeries && value is > MostOfReport and <= MostOfSmallSeries);
        features.Add(SizeFeature.SeriesAboveThirty, design == StudyDesign.CaseSeries && value > MostOfSmallSeries);
    }

    private static FeatureBits OfNumbered(int value, StudyDesign design)
    {
        var features = new FeatureSet<SizeFeature>();
        features.Add(SizeFeature.Numbered, true);
        Expect(value, design, ref features);
        return features.Bits;
    }

    private static FeatureBits OfOne(StudyDesign design, StudySigns signs)
    {
        var features = new FeatureSet<SizeFeature>();
        features.Add(SizeFeature.One, true);
        features.Add(SizeFeature.OneInReport, design == StudyDesign.CaseReport);
        features.Add(SizeFeature.OneAged, signs.Ages == 1);
        features.Add(SizeFeature.OneOfSeveral, signs.Ages > 1 || signs.ReportsSeveral || signs.NumberedCases > 1);
        return features.Bits;
    }

    private static FeatureBits OfNone(StudyDesign design, bool persons)
    {
        var features = new FeatureSet<SizeFeature>();
        features.Add(SizeFeature.None, true);
        features.Add(SizeFeature.NoneInReport, design == StudyDesign.CaseReport);
        features.Add(SizeFeature.NoneInSeries, design == StudyDesign.CaseSeries);
        features.Add(SizeFeature.NoneInTrial, design is StudyDesign.RandomizedTrial or StudyDesign.SingleArmTrial);
        features.Add(SizeFeature.NoneInReview, design == StudyDesign.SystematicReview);
        features.Add(SizeFeature.NoneInOpinion, design is StudyDesign.NarrativeReview or StudyDesign.Guideline);
        features.Add(SizeFeature.NoneInLaboratory, design == StudyDesign.Laboratory);
        features.Add(SizeFeature.NoneInOther, design == StudyDesign.Other);
        features.Add(SizeFeature.NoneOfPersons, !persons);
        return features.Bits;
    }
}
