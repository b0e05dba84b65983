using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Drug names that are written wrongly ('mycophoranate'): a word of seven letters or more that begins like a name and differs from it,
/// and from no other drug's, in few letters. A name that the document also writes rightly may be shorter, or differ in more ('abacepil'
/// beside 'abatacept'). Words that are known to be something else stand in <c>not_misspelt.tsv</c>.
/// </summary>
internal sealed class MisspeltNames
{
    private const int Shortest = 7;
    private const int ShortestOfClass = 12;
    private const int Letters = 26;
    private const int MostErrors = 4;

    private readonly List<(string Name, int Concept)>?[] _byBeginning = new List<(string Name, int Concept)>?[Letters * Letters * Letters];
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);

    public MisspeltNames(NameIndex names)
    {
        foreach (var row in EmbeddedTable.Rows("not_misspelt.tsv"))
            _others.Add(FoldingTable.Fold(row[0]));
        for (var i = 0; i < names.Concepts.Count; i++)
        {
            var concept = names.Concepts[i];
            if (concept.Kind != ConceptKind.Drug)
                continue;
            Add(concept.Name, i, names);
            foreach (var name in concept.Synonyms)
                Add(name, i, names);
            foreach (var name in concept.CuratorSynonyms)
                Add(name, i, names);
        }
    }

    /// <summary>
    /// Adds to <paramref name="found"/> the misspelt names in a stretch of text that holds no other name; <paramref name="named"/> is what
    /// the document names rightly. The stretch has the <paramref name="words"/> from <paramref name="next"/> on, the first and the last
    /// perhaps in part; the word that may go on after it is the next one then.
    /// </summary>
    public void Scan(string text, TextSpan span, ReadOnlySpan<WordRun> words, ref int next, int sentence, HashSet<int> named, List<Found> found)
    {
        while (next < words.Length && words[next].End <= span.Start)
            next++;
        for (; next < words.Length && words[next].Start < span.End; next++)
        {
            var word = words[next];
            if (!word.IsPlain || word.Start < span.Start || word.End > span.End)
                ScanLetters(text, new TextSpan(Math.Max(word.Start, span.Start), Math.Min(word.End, span.End)), sentence, named, found);
            else if (word.End - word.Start is >= Shortest and <= EditDistance.LongestWord && Closest(text.AsSpan(word.Start, word.End - word.Start), named) is >= 0 and var concept)
                found.Add(new Found(concept, word.Start, word.End, sentence));
            if (word.End > span.End)
                return;
        }
    }

    private void ScanLetters(string text, TextSpan span, int sentence, HashSet<int> named, List<Found> found)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            var start = i;
            while (i < span.End && char.IsLetter(text[i]))
                i++;
            if (i - start < Shortest || i - start > EditDistance.LongestWord)
                continue;
            if ((i < span.End && char.IsDigit(text[i])) || (start > span.Start && char.IsDigit(text[start - 1])))
                continue;
            if (Closest(text.AsSpan(start, i - start), named) is >= 0 and var concept)
                found.Add(new Found(concept, start, i, sentence));
        }
    }

    // Trade names and short class names ('biologics') are too near to ordinary words.
    private void Add(string name, int concept, NameIndex names)
    {
        var folded = FoldingTable.Fold(name);
        var shortest = names.Concepts[concept].Fields.GetValueOrDefault("kind") == "class" ? ShortestOfClass : Shortest;
        if (folded.Length < shortest || char.IsUpper(name[0]) || !name.All(char.IsLetter) || PhraseShape.CaseCounts(name, name.Length) || names.Ambiguous.Covers(name, ConceptKind.Drug))
            return;
        var key = Beginning(folded[0], folded[1], folded[2]);
        if (key >= 0)
            (_byBeginning[key] ??= []).Add((folded, concept));
    }

    private int Closest(ReadOnlySpan<char> word, HashSet<int> named)
    {
        var key = Beginning(FoldingTable.Code(word[0]), FoldingTable.Code(word[1]), FoldingTable.Code(word[2]));
        return key >= 0 && _byBeginning[key] is { } candidates ? Closest(word, candidates, named) : -1;
    }

    private int Closest(ReadOnlySpan<char> word, List<(string Name, int Concept)> candidates, HashSet<int> named)
    {
        Span<char> folded = stackalloc char[EditDistance.LongestWord];
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = FoldingTable.Code(word[i]);
            if (FoldingTable.IsExpansion(folded[i]))
                return -1;
        }

        folded = folded[..word.Length];
        if (_others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded))
            return -1;
        var (best, least) = (-1, int.MaxValue);
        foreach (var (name, concept) in candidates)
        {
            if (Math.Abs(name.Length - folded.Length) > MostErrors && name[^1] != 's' && folded[^1] != 's')
                continue;

            // Another number of the same word is none of its misspellings.
            if (folded.TrimEnd('s').SequenceEqual(name.AsSpan().TrimEnd('s')))
                return -1;
            var distance = EditDistance.Between(folded, name, Allowed(folded, name));
            if (distance == int.MaxValue && named.Contains(concept))
                distance = EditDistance.Between(folded, name, name.Length > 7 && SharesInside(folded, name) ? 4 : 1);
            if (distance < least)
                (best, least) = (concept, distance);
            else if (distance == least && concept != best)
                best = -1;
        }

        return least == int.MaxValue ? -1 : best;
    }

    // One letter in names of ten or more, two in those of twelve whose beginning and end are right, four where six letters and three are.
    private static int Allowed(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        if (name.Length < 10)
            return 0;
        if (name.Length < 12 || !word.EndsWith(name[^2..]))
            return 1;
        return Math.Abs(name.Length - word.Length) <= 1 && word.CommonPrefixLength(name) >= 6 && word.EndsWith(name[^3..]) ? 4 : 2;
    }

    // Four letters in a row that do not begin either word: without them, likeness is the likeness of ordinary words.
    private static bool SharesInside(ReadOnlySpan<char> word, ReadOnlySpan<char> name)
    {
        for (var i = 1; i + 4 <= word.Length; i++)
        {
            if (name[1..].IndexOf(word.Slice(i, 4)) is >= 0 and var at && at + 1 != i)
                return true;
        }

        return false;
    }

    // The first three letters as one number; -1 where one is none of a to z.
    private static int Beginning(char first, char second, char third) =>
        first is >= 'a' and <= 'z' && second is >= 'a' and <= 'z' && third is >= 'a' and <= 'z'
            ? ((((first - 'a') * Letters) + second - 'a') * Letters) + third - 'a'
            : -1;
}
