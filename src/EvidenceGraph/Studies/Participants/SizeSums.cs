using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>
/// Two arms whose sum is nowhere printed ('nine were allotted the drug and eleven placebo'): the sum is what the text states of all
/// its patients, and becomes a candidate of its own.
/// </summary>
internal static class SizeSums
{
    private const int Apart = 3;
    private const int Reach = 24;
    private const long MostUneven = 4;

    // What is true of the first arm's words and place is true of both.
    private static readonly FeatureBits Inherited = SizeCandidate.MaskOf(
        SizeFeature.PersonNext, SizeFeature.PersonNear, SizeFeature.PersonFar, SizeFeature.AfterRandomize, SizeFeature.AfterEnrol, SizeFeature.AfterAnalyse,
        SizeFeature.AfterTreat, SizeFeature.RestRandomize, SizeFeature.RestEnrol, SizeFeature.LeftRandomize, SizeFeature.LeftEnrol, SizeFeature.FirstPersons,
        SizeFeature.FirstThird, SizeFeature.LastThird, SizeFeature.Title, SizeFeature.Methods, SizeFeature.Results, SizeFeature.Background, SizeFeature.Conclusion,
        SizeFeature.Registry, SizeFeature.First, SizeFeature.FirstRandomized, SizeFeature.PersonsRandomized, SizeFeature.PersonsEnrolled, SizeFeature.PersonsTreated);

    /// <summary>Adds the sums of arms to <paramref name="candidates"/>.</summary>
    public static void Add(StudyReading reading, List<SizeCandidate> candidates)
    {
        var largest = 0;
        foreach (var candidate in candidates)
            largest = IsPersons(candidate) ? Math.Max(largest, candidate.Value) : largest;

        var count = candidates.Count;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count && j <= i + Apart; j++)
            {
                var (first, second) = (candidates[i], candidates[j]);
                var sum = first.Value + second.Value;
                if (sum > largest && AreArms(first, second) && IsJoined(reading, second) && !IsPrinted(candidates, count, sum))
                    Add(candidates, i, j, first with { End = second.End, Value = sum, Features = Features(first, second) });
            }
        }
    }

    private static bool IsPrinted(List<SizeCandidate> candidates, int count, int value)
    {
        for (var i = 0; i < count; i++)
        {
            if (candidates[i].Value == value)
                return true;
        }

        return false;
    }

    private static void Add(List<SizeCandidate> candidates, int first, int second, SizeCandidate sum)
    {
        candidates.Add(sum);
        foreach (var arm in (ReadOnlySpan<int>)[first, second])
            candidates[arm] = candidates[arm] with { Features = candidates[arm].Features | FeatureBits.Of((int)SizeFeature.ArmOfUnprintedSum) };
    }

    private static FeatureBits Features(SizeCandidate first, SizeCandidate second)
    {
        var features = new FeatureSet<SizeFeature> { Bits = first.Features & Inherited };
        SizeComparison.Size(first.Value + second.Value, first.Value + second.Value, ref features);
        features.Add(SizeFeature.Summed, true);
        features.Add(SizeFeature.SummedPersons, IsPersons(first) && IsPersons(second));
        features.Add(SizeFeature.SummedRandomized, IsRandomized(first) || IsRandomized(second));
        features.Add(SizeFeature.SummedAlike, first.Value < 2L * second.Value && second.Value < 2L * first.Value);
        return features.Bits;
    }

    // 'Nine people were allotted X and eleven placebo', 'of 290 people given X …; for the 225 given Y'.
    private static bool AreArms(SizeCandidate first, SizeCandidate second) =>
        first.Sentence == second.Sentence && second.First - first.End <= Reach
        && IsArm(first) && IsArm(second) && (IsPersons(first) || IsPersons(second)) && IsPut(first) && IsPut(second)
        && !IsWhole(first) && !IsWhole(second) && first.Value != 2 * second.Value
        && first.Value < MostUneven * second.Value && second.Value < MostUneven * first.Value;

    // A whole has its parts behind it; a part in brackets belongs to the number before it.
    private static bool IsWhole(SizeCandidate candidate) =>
        candidate.InParentheses || candidate.Has(SizeFeature.SumOfNext) || candidate.Has(SizeFeature.SumOfTwo) || candidate.Has(SizeFeature.Denominator)
        || candidate.Has(SizeFeature.AfterAnalyse) || candidate.Has(SizeFeature.YearLike) || candidate.Has(SizeFeature.ThingNext) || candidate.Has(SizeFeature.ThingNear);

    // '… and 178 to placebo', '…; for the 225 given Y'.
    private static bool IsJoined(StudyReading reading, SizeCandidate second) =>
        second.First > 0 && (reading.Tokens[second.First - 1].IsAny(WordClass.NumberJoin | WordClass.Versus) || second.Has(SizeFeature.PrevKnown));

    private static bool IsRandomized(SizeCandidate candidate) => candidate.Has(SizeFeature.AfterRandomize) || candidate.Has(SizeFeature.LeftRandomize);

    private static bool IsArm(SizeCandidate candidate) =>
        !candidate.Has(SizeFeature.NextPercent) && !candidate.Has(SizeFeature.NextTime) && !candidate.Has(SizeFeature.NextUnit)
        && !candidate.Has(SizeFeature.PrevOrdinal) && !candidate.Has(SizeFeature.NextOf) && !candidate.Has(SizeFeature.AfterHappen)
        && !candidate.Has(SizeFeature.NextParenPercent) && !candidate.Has(SizeFeature.LeftAge) && candidate.Value > 2;

    private static bool IsPersons(SizeCandidate candidate) =>
        candidate.Has(SizeFeature.PersonNext) || candidate.Has(SizeFeature.PersonNear) || candidate.Has(SizeFeature.PersonFar);

    private static bool IsPut(SizeCandidate candidate) =>
        candidate.Has(SizeFeature.AfterRandomize) || candidate.Has(SizeFeature.LeftRandomize)
        || candidate.Has(SizeFeature.AfterTreat) || candidate.Has(SizeFeature.LeftTreat);
}
