using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Reading;

/// <summary>Cuts a sentence into words, finds its cues and puts its drugs together.</summary>
internal static class SentenceReader
{
    private const int LongestWord = 32;
    private const int MostWordsBetweenDrugs = 14;

    /// <summary>The reading of sentence <paramref name="index"/>, which names <paramref name="mentions"/>; it is the one at <paramref name="place"/> of those that are read.</summary>
    public static SentenceReading Read(Document document, int index, int place, Mention[] mentions, CueLexicon lexicon)
    {
        var sentence = document.Sentences[index];
        var words = Split(document.Text, sentence.Span, lexicon);
        var hits = new List<CueHit>();
        lexicon.Find(words, hits);
        return new SentenceReading
        {
            Index = index,
            Place = place,
            Span = sentence.Span,
            Role = document.RoleOf(sentence),
            Words = words,
            Hits = [.. hits],
            Senses = Senses(hits),
            Mentions = mentions,
            Groups = Group(document.Text, words, hits, mentions),
            Breaks = Breaks(document.Text, sentence.Span, hits),
        };
    }

    /// <summary>The runs of letters and digits of <paramref name="span"/>, each with its number in <paramref name="lexicon"/>.</summary>
    public static Word[] Split(string text, TextSpan span, CueLexicon lexicon)
    {
        var words = new List<Word>(span.Length / 6 + 1);
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
                continue;
            var start = i;
            while (i < span.End && char.IsLetterOrDigit(text[i]))
                i++;
            words.Add(new Word(start, i, i - start > LongestWord ? 0 : lexicon.WordNumber(text, start, i)));
        }

        return [.. words];
    }

    private static ulong Senses(List<CueHit> hits)
    {
        var senses = 0ul;
        foreach (var hit in hits)
            senses |= 1ul << (int)hit.Cue.Sense;
        return senses;
    }

    private static int[] Breaks(string text, TextSpan span, List<CueHit> hits)
    {
        var breaks = new List<int>();
        foreach (var hit in hits)
        {
            if (hit.Cue.Sense == CueSense.Break)
                breaks.Add(hit.Span.Start);
        }

        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] == ';')
                breaks.Add(i);
        }

        breaks.Sort();
        return [.. breaks];
    }

    private static DrugGroup[] Group(string text, Word[] words, List<CueHit> hits, Mention[] mentions)
    {
        if (!Array.Exists(mentions, static mention => mention.Kind == ConceptKind.Drug))
            return [];
        var groups = new List<DrugGroup>();
        var joining = Joining(words, hits);
        var members = new List<Mention>();
        int start = 0, end = 0, nextWord = 0;
        foreach (var mention in mentions)
        {
            if (mention.Kind != ConceptKind.Drug)
                continue;
            while (nextWord < words.Length && words[nextWord].Start < end)
                nextWord++;
            if (members.Count > 0 && !Joined(text, words.AsSpan(nextWord), joining.AsSpan(nextWord), end, Math.Max(end, mention.Span.Start)))
            {
                groups.Add(new DrugGroup([.. members], start, end));
                members.Clear();
            }

            if (members.Count == 0)
                start = mention.Span.Start;
            end = Math.Max(members.Count == 0 ? 0 : end, mention.Span.End);
            members.Add(mention);
        }

        if (members.Count > 0)
            groups.Add(new DrugGroup([.. members], start, end));
        return [.. groups];
    }

    // Two drugs are side by side where only doses, brackets and words of enumeration stand between them.
    private static bool Joined(string text, ReadOnlySpan<Word> words, ReadOnlySpan<bool> joining, int from, int to)
    {
        if (text.AsSpan(from, to - from).ContainsAny(';', ':'))
            return false;
        for (var i = 0; i < words.Length && words[i].Start < to; i++)
        {
            if (i == MostWordsBetweenDrugs || (!joining[i] && !text.AsSpan(words[i].Start, words[i].End - words[i].Start).ContainsAnyInRange('0', '9')))
                return false;
        }

        return true;
    }

    private static bool[] Joining(Word[] words, List<CueHit> hits)
    {
        var joining = new bool[words.Length];
        var i = 0;
        foreach (var hit in hits)
        {
            if (hit.Cue.Sense != CueSense.Joins)
                continue;
            while (i < words.Length && words[i].Start < hit.Span.Start)
                i++;
            for (; i < words.Length && words[i].Start < hit.Span.End; i++)
                joining[i] = true;
        }

        return joining;
    }
}
