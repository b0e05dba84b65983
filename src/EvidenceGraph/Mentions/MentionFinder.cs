using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Finds where the concepts of a vocabulary are named. Made once, used for any number of documents and threads.</summary>
internal sealed class MentionFinder
{
    // A thread reads one document at a time.
    [ThreadStatic]
    private static SentenceWords? _words;

    private readonly NameIndex _names;
    private readonly NameScanner _scanner;
    private readonly MisspeltNames _misspelt;
    private readonly AntibodyLists _antibodyLists;
    private readonly SharedHeads _sharedHeads;
    private readonly SharedFigures _sharedFigures;
    private readonly MechanismComposer _composer;

    public MentionFinder(Vocabulary vocabulary)
    {
        _names = new NameIndex(vocabulary);
        _scanner = new NameScanner(_names);
        _misspelt = new MisspeltNames(_names);
        _antibodyLists = new AntibodyLists(_names);
        _sharedHeads = new SharedHeads(_names);
        _sharedFigures = new SharedFigures(_names);
        _composer = new MechanismComposer(vocabulary, _names, _scanner);
    }

    /// <summary>What <paramref name="document"/> names.</summary>
    public MentionSet Find(Document document)
    {
        var abbreviations = AbbreviationFinder.Find(document);
        var words = _words ??= new SentenceWords();
        words.Read(document);
        var found = new List<Found>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (document.RoleOf(document.Sentences[s]) != SectionRole.Furniture)
                FindIn(document, words, s, found);
        }

        FindMisspelt(document, words, found);
        var definitions = new DocumentDefinitions(abbreviations, _scanner, _names);
        FindDefined(document, definitions, found);
        found.Sort(InPlace);
        _composer.Compose(document, found);
        return new MentionSet(abbreviations, Settle(document, found, definitions));
    }

    private void FindIn(Document document, SentenceWords words, int sentence, List<Found> found)
    {
        var first = found.Count;
        var span = document.Sentences[sentence].Span;
        _scanner.Scan(document.Text, span.End, words.Of(sentence), sentence, words.Payloads, found);
        _sharedHeads.Extend(document.Text, span, sentence, found, first);
        _sharedFigures.Extend(document.Text, span.End, sentence, found, first);
        _antibodyLists.Extend(document, sentence, found, first);
        found.Sort(first, found.Count - first, InPlace);
    }

    // The second pass: the stretches of the sentences that hold no name.
    private void FindMisspelt(Document document, SentenceWords words, List<Found> found)
    {
        var next = 0;
        var count = found.Count;
        var named = new HashSet<int>(count);
        foreach (var name in found)
            named.Add(name.Payload);
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            if (document.RoleOf(document.Sentences[s]) == SectionRole.Furniture)
                continue;
            var span = document.Sentences[s].Span;
            var (from, word) = (span.Start, 0);
            for (; next < count && found[next].Sentence == s; next++)
            {
                if (found[next].Start > from)
                    _misspelt.Scan(document.Text, new TextSpan(from, found[next].Start), words.Of(s), ref word, s, named, found);
                from = Math.Max(from, found[next].End);
            }

            if (from < span.End)
                _misspelt.Scan(document.Text, new TextSpan(from, span.End), words.Of(s), ref word, s, named, found);
        }
    }

    // The document's own short forms that are no name of the vocabulary.
    private static void FindDefined(Document document, DocumentDefinitions definitions, List<Found> found)
    {
        var known = found.Count;
        foreach (var (form, concepts) in definitions.Meaningful)
        {
            var text = document.Text.AsSpan();
            var sentence = 0;
            for (var at = text.IndexOf(form); at >= 0;)
            {
                var end = at + form.Length;
                if (end < text.Length && text[end] == 's')
                    end++;
                while (sentence + 1 < document.Sentences.Count && document.Sentences[sentence].Span.End <= at)
                    sentence++;
                if (IsWholeWord(text, at, end) && document.Sentences[sentence].Span.Contains(new TextSpan(at, end))
                    && document.RoleOf(document.Sentences[sentence]) != SectionRole.Furniture && !Covered(found, known, at, end))
                {
                    foreach (var concept in concepts)
                        found.Add(new Found(concept, at, end, sentence));
                }

                var next = text[end..].IndexOf(form);
                at = next < 0 ? -1 : end + next;
            }
        }
    }

    private static bool IsWholeWord(ReadOnlySpan<char> text, int start, int end) =>
        (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]));

    // Whether one of the first names, in order of place, overlaps the span: found by halving, since none is longer than the longest name.
    private static bool Covered(List<Found> found, int count, int start, int end)
    {
        var next = Found.FirstFrom(found, 0, count, end);
        for (var i = next - 1; i >= 0 && i >= next - 8; i--)
        {
            if (found[i].End > start)
                return true;
        }

        return false;
    }

    // What each name means here, in order and each once.
    private Mention[] Settle(Document document, List<Found> found, DocumentDefinitions definitions)
    {
        var resolver = new AmbiguityResolver(_names.Ambiguous, document);
        var mentions = new List<Mention>(found.Count);
        foreach (var name in found)
        {
            if (definitions.Any && definitions.Decides(document.Text.AsSpan(name.Start, name.End - name.Start), Math.Max(-1, name.Payload), out var defined))
            {
                Add(mentions, name, defined);
            }
            else if (NameIndex.IsAmbiguous(name.Payload))
            {
                Add(mentions, name, resolver.Resolve(name));
            }
            else
            {
                mentions.Add(Make(name, name.Payload));
            }
        }

        mentions.Sort(Order);
        for (var i = mentions.Count - 1; i > 0; i--)
        {
            if (mentions[i] == mentions[i - 1])
                mentions.RemoveAt(i);
        }

        MentionAssertions.Apply(document, mentions);
        return [.. mentions];
    }

    private void Add(List<Mention> mentions, Found name, int[] concepts)
    {
        foreach (var concept in concepts)
            mentions.Add(Make(name, concept));
    }

    private Mention Make(Found name, int concept) =>
        new(_names.KindOf(concept), _names.Concepts[concept].Id, new TextSpan(name.Start, name.End), name.Sentence, Assertion.Affirmed);

    private static readonly Comparer<Found> InPlace = Comparer<Found>.Create((a, b) =>
        a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End != a.End ? b.End.CompareTo(a.End) : a.Payload.CompareTo(b.Payload));

    private static int Order(Mention a, Mention b)
    {
        var order = a.Span.Start.CompareTo(b.Span.Start);
        if (order == 0)
            order = a.Span.End.CompareTo(b.Span.End);
        if (order == 0)
            order = a.Kind.CompareTo(b.Kind);
        return order == 0 ? string.CompareOrdinal(a.Id, b.Id) : order;
    }
}
