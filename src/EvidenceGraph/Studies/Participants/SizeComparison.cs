using System.Runtime.InteropServices;

namespace EvidenceGraph.Studies.Participants;

/// <summary>What the value of a number says of it beside the other numbers of the document.</summary>
internal static class SizeComparison
{
    // Two arms stand side by side; their total stands before or after them.
    private const int Apart = 4;
    private const int FewCandidates = 32;

    /// <summary>Adds to <paramref name="candidates"/> the features that only all of them together tell.</summary>
    public static void Describe(List<SizeCandidate> candidates)
    {
        var all = CollectionsMarshal.AsSpan(candidates);
        if (all.IsEmpty)
            return;
        var largest = 0;
        foreach (ref readonly var candidate in all)
            largest = CountsPersons(candidate) ? Math.Max(largest, candidate.Value) : largest;
        var pairs = all.Length <= FewCandidates ? stackalloc Pair[FewCandidates * Apart] : new Pair[all.Length * Apart];
        pairs = pairs[..Collect(all, pairs)];
        var (seenPersons, seenRandomized) = (false, false);
        for (var i = 0; i < all.Length; i++)
        {
            var features = all[i].Features;
            Size(all[i].Value, largest, ref features);
            features.Add(SizeFeature.Repeated, IsRepeated(all, i));
            Sums(all[i].Value, pairs, ref features);
            features.Add(SizeFeature.SumOfNext, IsSumOfNext(all, i));
            features.Add(SizeFeature.PartOfSum, IsPart(all, i, pairs));
            var persons = CountsPersons(all[i]) && !all[i].Has(SizeFeature.NextPercent);
            features.Add(SizeFeature.FirstPersons, persons && !seenPersons);
            features.Add(SizeFeature.FirstRandomized, all[i].Has(SizeFeature.PersonsRandomized) && !seenRandomized);
            seenPersons |= persons;
            seenRandomized |= all[i].Has(SizeFeature.PersonsRandomized);
            all[i] = all[i] with { Features = features };
        }
    }

    private static bool CountsPersons(SizeCandidate candidate) =>
        candidate.Has(SizeFeature.PersonNext) || candidate.Has(SizeFeature.PersonNear) || candidate.Has(SizeFeature.PersonFar) || candidate.Has(SizeFeature.PrevN);

    private static void Size(int value, int largest, ref FeatureSet features)
    {
        features.Add(SizeFeature.Below10, value < 10);
        features.Add(SizeFeature.Below30, value is >= 10 and < 30);
        features.Add(SizeFeature.Below100, value is >= 30 and < 100);
        features.Add(SizeFeature.Below1000, value is >= 100 and < 1000);
        features.Add(SizeFeature.Below10000, value is >= 1000 and < 10000);
        features.Add(SizeFeature.Above10000, value >= 10000);
        features.Add(SizeFeature.YearLike, value is >= 1900 and <= 2035);
        features.Add(SizeFeature.Largest, value == largest);
        features.Add(SizeFeature.AboveHalf, value < largest && value * 2L >= largest);
    }

    // The pairs of numbers side by side; there are few numbers in a text, so that looking through them is quicker than any table.
    private static int Collect(ReadOnlySpan<SizeCandidate> all, Span<Pair> pairs)
    {
        var count = 0;
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length && j <= i + Apart && all[i].Value > 2; j++)
            {
                if (all[j].Value > 2)
                    pairs[count++] = new Pair(i, j, all[i].Value + all[j].Value, CountsPersons(all[i]) && CountsPersons(all[j]));
            }
        }

        return count;
    }

    private static bool IsRepeated(ReadOnlySpan<SizeCandidate> all, int at)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (i != at && all[i].Value == all[at].Value)
                return true;
        }

        return false;
    }

    private static void Sums(int value, ReadOnlySpan<Pair> pairs, ref FeatureSet features)
    {
        foreach (var pair in pairs)
        {
            if (pair.Sum != value)
                continue;
            features.Add(SizeFeature.SumOfTwo, true);
            features.Add(SizeFeature.SumOfPersons, pair.ArePersons);
        }
    }

    private static bool IsPart(ReadOnlySpan<SizeCandidate> all, int at, ReadOnlySpan<Pair> pairs)
    {
        foreach (var pair in pairs)
        {
            if ((pair.First == at || pair.Second == at) && Holds(all, pair.Sum))
                return true;
        }

        return false;
    }

    private static bool Holds(ReadOnlySpan<SizeCandidate> all, int value)
    {
        foreach (ref readonly var candidate in all)
        {
            if (candidate.Value == value)
                return true;
        }

        return false;
    }

    private static bool IsSumOfNext(ReadOnlySpan<SizeCandidate> all, int at)
    {
        for (var i = at + 1; i <= at + 2 && i < all.Length; i++)
        {
            var sum = 0L;
            for (var j = i; j < i + 4 && j < all.Length; j++)
            {
                sum += all[j].Value;
                if (j > i && sum == all[at].Value)
                    return true;
            }
        }

        return false;
    }

    /// <summary>Two numbers near each other and their sum.</summary>
    private readonly record struct Pair(int First, int Second, int Sum, bool ArePersons);
}
