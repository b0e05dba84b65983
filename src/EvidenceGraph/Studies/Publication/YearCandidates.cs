using System.Runtime.InteropServices;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Publication;

/// <summary>Finds the years of a document, and what is true of each.</summary>
internal static class YearCandidates
{
    private const int Earliest = 1950;
    private const int Latest = 2035;
    private const int LongestAddress = 120;

    // Enough for any page: what comes after so many years is a list of references.
    private const int Most = 60;

    /// <summary>The years of <paramref name="lines"/>, in order, and 'not told' after them.</summary>
    public static List<YearCandidate> Find(Document document, List<TextLine> lines)
    {
        var found = new List<YearCandidate>();
        foreach (var line in lines)
        {
            if (!line.IsForeign && found.Count < Most)
                Find(document, lines, line, found);
        }

        Compare(found);
        var none = new FeatureSet<YearFeature>();
        none.Add(YearFeature.None, true);
        none.Add(YearFeature.NoneInRecord, Designs.DesignEvidence.IsRecord(document));
        found.Add(new YearCandidate(0, -1, none.Bits));
        return found;
    }

    private static void Find(Document document, List<TextLine> lines, TextLine line, List<YearCandidate> found)
    {
        var text = document.Text.AsSpan(line.Start, line.End - line.Start);
        FeatureBits? ofLine = null;
        var first = found.Count;
        for (var at = 0; at + 4 <= text.Length && found.Count < Most; at++)
        {
            var digit = text[at..].IndexOfAny('1', '2');
            if (digit < 0 || at + digit + 4 > text.Length)
                break;
            at += digit;
            if (!IsYear(text, at))
                continue;
            ofLine ??= YearLine.Of(document, lines, line);
            found.Add(new YearCandidate(ValueAt(text, at), line.Start + at, YearPlace.Of(text, at) | ofLine.Value));
            at += 3;
        }

        var two = new FeatureSet<YearFeature>();
        two.Add(YearFeature.LineTwoYears, found.Count > first + 1);
        for (var i = first; i < found.Count; i++)
            found[i] = found[i] with { Features = found[i].Features | two.Bits };
    }

    private static void Compare(List<YearCandidate> found)
    {
        var (latest, only) = (0, true);
        foreach (var candidate in found)
        {
            latest = Math.Max(latest, candidate.Value);
            only &= candidate.Value == found[0].Value;
        }

        foreach (ref var candidate in CollectionsMarshal.AsSpan(found))
        {
            var (features, count) = (new FeatureSet<YearFeature> { Bits = candidate.Features }, 0);
            foreach (var other in found)
                count += other.Value == candidate.Value ? 1 : 0;
            features.Add(YearFeature.Latest, candidate.Value == latest);
            features.Add(YearFeature.Repeated, count > 1);
            features.Add(YearFeature.Only, only);
            candidate = candidate with { Features = features.Bits };
        }
    }

    private static bool IsYear(ReadOnlySpan<char> text, int at) =>
        text[at] is '1' or '2'
        && char.IsAsciiDigit(text[at + 1]) && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3])
        && ValueAt(text, at) is >= Earliest and <= Latest
        && (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
        && (at + 4 == text.Length || !char.IsLetterOrDigit(text[at + 4]))
        && !IsInAddress(text, at)
        && !IsInNumber(text[(at + 4)..])
        && !(at > 0 && text[at - 1] == '/' && at + 4 < text.Length && text[at + 4] == '/');

    // '2012-003364-51': the number of a trial.
    private static bool IsInNumber(ReadOnlySpan<char> after) =>
        after.Length > 3 && after[0] is '-' or '/' && char.IsAsciiDigit(after[1]) && char.IsAsciiDigit(after[2]) && char.IsAsciiDigit(after[3])
        && after.Length > 5 && char.IsAsciiDigit(after[4]) && char.IsAsciiDigit(after[5]);

    // A DOI or a web address may hold a year: that of its making, of a volume, of nothing.
    private static bool IsInAddress(ReadOnlySpan<char> text, int at)
    {
        var start = at;
        while (start > 0 && start > at - LongestAddress && !char.IsWhiteSpace(text[start - 1]))
            start--;
        var run = text[start..at];
        return run.Contains("10.", StringComparison.Ordinal) && run.Contains('/') || run.Contains("://", StringComparison.Ordinal) || run.EndsWith("=", StringComparison.Ordinal);
    }

    private static int ValueAt(ReadOnlySpan<char> text, int at) =>
        (text[at] - '0') * 1000 + (text[at + 1] - '0') * 100 + (text[at + 2] - '0') * 10 + (text[at + 3] - '0');
}
