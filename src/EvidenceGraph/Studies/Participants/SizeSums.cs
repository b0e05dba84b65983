namespace EvidenceGraph.Studies.Participants;

/// <summary>
/// Two arms whose sum is nowhere printed ('nine were allotted the drug and eleven placebo'): the sum is what the text states of all
/// its patients, and becomes a candidate of its own.
/// </summary>
internal static class SizeSums
{
    private const int Apart = 3;

    /// <summary>Adds the sums of arms to <paramref name="candidates"/>.</summary>
    public static void Add(List<SizeCandidate> candidates)
    {
        var printed = new HashSet<int>();
        foreach (var candidate in candidates)
            printed.Add(candidate.Value);
        var count = candidates.Count;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count && j <= i + Apart; j++)
            {
                var (first, second) = (candidates[i], candidates[j]);
                if (second.Sentence <= first.Sentence + 1 && IsArm(first) && IsArm(second) && Features(first, second) is { } features && !printed.Contains(first.Value + second.Value))
                    candidates.Add(first with { End = second.End, Value = first.Value + second.Value, Features = features });
            }
        }
    }

    private static FeatureSet? Features(SizeCandidate first, SizeCandidate second)
    {
        var persons = IsPersons(first) && IsPersons(second);
        var samples = first.Has(SizeFeature.PrevN) && second.Has(SizeFeature.PrevN);
        var put = IsPut(first) && IsPut(second) && (IsPersons(first) || IsPersons(second));
        if (!persons && !samples && !put)
            return null;
        var features = new FeatureSet();
        features.Add(SizeFeature.Summed, true);
        features.Add(SizeFeature.SummedPersons, persons);
        features.Add(SizeFeature.SummedSamples, samples);
        features.Add(SizeFeature.SummedRandomized, put);
        return features;
    }

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
