using System.Runtime.InteropServices;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>What the value of a number says of it beside the other numbers of the document.</summary>
internal static class SizeComparison
{
    // Two arms stand side by side; their total stands before or after them.
    private const int Apart = 4;

    /// <summary>Adds to <paramref name="candidates"/> the features that only all of them together tell.</summary>
    public static void Describe(List<SizeCandidate> candidates)
    {
        var span = CollectionsMarshal.AsSpan(candidates);
        var (largest, counts) = (0, new Dictionary<int, int>(span.Length));
        for (var i = 0; i < span.Length; i++)
        {
            counts[span[i].Value] = counts.GetValueOrDefault(span[i].Value) + 1;
            if (!span[i].CountsPersons)
                continue;
            largest = Math.Max(largest, span[i].Value);
        }

        Span<bool> parts = stackalloc bool[span.Length];
        var sums = Sums(span, counts, parts);
        var (seenPersons, seenRandomized) = (false, false);
        for (var i = 0; i < span.Length; i++)
        {
            var features = new FeatureSet<SizeFeature> { Bits = span[i].Features };
            Size(span[i].Value, largest, ref features);
            features.Add(SizeFeature.Repeated, counts[span[i].Value] > 1);
            features.Add(SizeFeature.SumOfTwo, sums.ContainsKey(span[i].Value));
            features.Add(SizeFeature.SumOfPersons, sums.GetValueOrDefault(span[i].Value));
            features.Add(SizeFeature.SumOfNext, IsSumOfNext(span, i));
            features.Add(SizeFeature.PartOfSum, parts[i]);
            var persons = span[i].CountsPersons && !span[i].Has(SizeFeature.NextPercent);
            features.Add(SizeFeature.FirstPersons, persons && !seenPersons);
            features.Add(SizeFeature.FirstRandomized, span[i].Has(SizeFeature.PersonsRandomized) && !seenRandomized);
            seenPersons |= persons;
            seenRandomized |= span[i].Has(SizeFeature.PersonsRandomized);
            span[i] = span[i] with { Features = features.Bits };
        }
    }

    /// <summary>Adds what <paramref name="value"/> says beside the largest number of people.</summary>
    public static void Size(int value, int largest, ref FeatureSet<SizeFeature> features)
    {
        features.Add(SizeFeature.Below10, value < 10);
        features.Add(SizeFeature.Below30, value is >= 10 and < 30);
        features.Add(SizeFeature.Below100, value is >= 30 and < 100);
        features.Add(SizeFeature.Below1000, value is >= 100 and < 1000);
        features.Add(SizeFeature.Below10000, value is >= 1000 and < 10000);
        features.Add(SizeFeature.Above10000, value >= 10000);
        features.Add(SizeFeature.YearLike, value is >= 1900 and <= 2035);
        features.Add(SizeFeature.Largest, value >= largest && largest > 0);
        features.Add(SizeFeature.AboveHalf, value < largest && value * 2L >= largest);
    }

    // The numbers that are the sum of two that stand near each other, and whether those two count people; `parts` marks the two.
    private static Dictionary<int, bool> Sums(ReadOnlySpan<SizeCandidate> all, Dictionary<int, int> counts, Span<bool> parts)
    {
        var sums = new Dictionary<int, bool>();
        parts.Clear();
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length && j <= i + Apart; j++)
            {
                var sum = all[i].Value + all[j].Value;
                if (all[i].Value <= 2 || all[j].Value <= 2 || !counts.ContainsKey(sum))
                    continue;
                parts[i] = parts[j] = true;
                sums[sum] = sums.GetValueOrDefault(sum) || (all[i].CountsPersons && all[j].CountsPersons);
            }
        }

        return sums;
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
}
