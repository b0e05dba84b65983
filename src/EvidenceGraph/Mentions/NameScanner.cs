using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Goes over a stretch of text and takes, from left to right, the longest name at each word start. Inside a name some shorter names are
/// still looked for: the antibodies of a compound disease ('anti-MDA5-positive dermatomyositis'), the drug in a mechanism
/// ('calcineurin inhibitor therapy').
/// </summary>
internal sealed class NameScanner(NameIndex names)
{
    /// <summary>All kinds of concepts, a bit each.</summary>
    public const int AllKinds = (1 << ((int)ConceptKind.Target + 1)) - 1;

    private const int Drugs = 1 << (int)ConceptKind.Drug;
    private const int Antibodies = 1 << (int)ConceptKind.Antibody;
    private const int ShortestBase = 4;

    /// <summary>Adds to <paramref name="found"/> what is named in a sentence that ends at <paramref name="limit"/> and has these <paramref name="words"/>.</summary>
    public void Scan(string text, int limit, ReadOnlySpan<WordRun> words, int sentence, List<int> payloads, List<Found> found)
    {
        var upTo = text.AsSpan(0, limit);
        var reached = -1;
        foreach (var word in words)
        {
            // A name may end within a word, before the figure of a reference; the rest of the word is then no word start.
            if (word.Start > reached && names.Matcher.MayBegin(upTo, word))
                reached = TakeAt(upTo, word.Start, sentence, AllKinds, false, payloads, found);
        }
    }

    /// <summary>Adds to <paramref name="found"/> what <paramref name="text"/> names.</summary>
    public void Scan(string text, List<Found> found) => Scan(text, 0, 0, AllKinds, false, new List<int>(4), found);

    /// <summary>Adds to <paramref name="found"/> what <paramref name="text"/> names of one kind, whatever else the same words name.</summary>
    public void ScanFor(ReadOnlySpan<char> text, ConceptKind kind, List<Found> found) => Scan(text, 0, 0, 1 << (int)kind, false, new List<int>(4), found);

    private void Scan(ReadOnlySpan<char> text, int start, int sentence, int kinds, bool anyCase, List<int> payloads, List<Found> found)
    {
        for (var i = start; i < text.Length;)
        {
            if (!IsWord(text[i]))
            {
                i++;
                continue;
            }

            var end = names.Matcher.MayBegin(text, i) ? TakeAt(text, i, sentence, kinds, anyCase, payloads, found) : -1;
            i = WordEnd(text, Math.Max(i, end));
        }
    }

    // Takes the longest name at the beginning of a word, and returns where it ends; -1 where there is none.
    private int TakeAt(ReadOnlySpan<char> text, int start, int sentence, int kinds, bool anyCase, List<int> payloads, List<Found> found)
    {
        var end = names.Longest(text, start, kinds, anyCase, payloads);
        if (end < 0 || (kinds == AllKinds && payloads.TrueForAll(IsDrug) && IsSalt(text, start, end, found)))
            return end;
        var inside = 0;
        foreach (var payload in payloads)
        {
            found.Add(new Found(payload, start, end, sentence));
            inside |= KindsInside(payload);
        }

        foreach (var payload in payloads)
            inside &= ~KindsOf(payload);
        if (inside != 0 && kinds == AllKinds)
            Scan(text[..end], start, sentence, inside, anyCase, [], found);
        return end;
    }

    private bool IsDrug(int payload) => !NameIndex.IsAmbiguous(payload) && names.KindOf(payload) == ConceptKind.Drug;

    // The salt of the drug before it ('diclofenac sodium') is not a drug of its own.
    private bool IsSalt(ReadOnlySpan<char> text, int start, int end, List<Found> found) =>
        found.Count > 0 && found[^1].End == start - 1 && text[start - 1] == ' ' && IsDrug(found[^1].Payload) && !names.IsClass(found[^1].Payload)
        && found[^1].End - found[^1].Start > ShortestBase && char.IsLower(text[start]) && IsCounterIon(text[start..end]);

    private static bool IsCounterIon(ReadOnlySpan<char> word) =>
        word.IndexOf(' ') < 0 && (word.EndsWith("ate", StringComparison.Ordinal) || word.EndsWith("ide", StringComparison.Ordinal)
            || word.EndsWith("ium", StringComparison.Ordinal) || word.EndsWith("ine", StringComparison.Ordinal));

    private static bool IsWord(char c) => FoldingTable.IsWordCharacter(c);

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWord(text[at]))
            at++;
        return at;
    }

    private int KindsOf(int payload) => NameIndex.IsAmbiguous(payload) ? names.Ambiguous[~payload].Kinds : 1 << (int)names.KindOf(payload);

    private int KindsInside(int payload)
    {
        if (NameIndex.IsAmbiguous(payload))
            return 0;
        var concept = names.Concepts[payload];
        return concept.Kind switch
        {
            ConceptKind.Mechanism => Drugs,
            ConceptKind.Disease when concept.PartAntibodies.Count > 0 => Antibodies,
            _ => 0,
        };
    }
}
