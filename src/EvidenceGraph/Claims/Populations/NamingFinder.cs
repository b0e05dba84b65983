using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Finds the diseases or the antibodies that a document names, compounds as their parts, in order of first naming.</summary>
internal sealed class NamingFinder
{
    // 'DM and an ILD'
    private const int MostJoiningWords = 2;

    // Of longer lists the first ones are enough to know a companion by.
    private const int MostMembers = 8;

    private static readonly ulong Joining = PopulationWords.Classes.Bits("and", "of");

    private readonly PopulationTerms _terms;
    private readonly ConceptKind _kind;
    private readonly List<NamedConcept> _found = [];
    private readonly Dictionary<string, NamedConcept> _byId = new(StringComparer.Ordinal);
    private readonly List<string> _diseases = [], _antibodies = [];
    private readonly List<Mention> _list = [];

    private NamingFinder(PopulationTerms terms, ConceptKind kind)
    {
        _terms = terms;
        _kind = kind;
    }

    /// <summary>The concepts of <paramref name="kind"/> that <paramref name="sentences"/> name.</summary>
    public static List<NamedConcept> Find(IReadOnlyList<NamingSentence> sentences, PopulationTerms terms, ConceptKind kind)
    {
        var finder = new NamingFinder(terms, kind);
        foreach (var sentence in sentences)
            finder.Read(sentence);
        return finder._found;
    }

    /// <summary>The sentences of <paramref name="reading"/> that name a disease or an antibody.</summary>
    public static List<NamingSentence> Sentences(ClaimReading reading)
    {
        var sentences = new List<NamingSentence>();
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Names(ConceptKind.Disease) || sentence.Names(ConceptKind.Antibody))
                sentences.Add(new NamingSentence(reading, sentence));
        }

        return sentences;
    }

    // Names between which no more than 'and', an article or a bracket stands are one list.
    private void Read(NamingSentence sentence)
    {
        int left = 0, right = 0;
        foreach (var mention in sentence.Sentence.Mentions)
        {
            if (mention.Kind != ConceptKind.Disease && mention.Kind != _kind)
                continue;
            var start = sentence.IndexOf(mention.Span.Start, right);
            var end = sentence.IndexOf(mention.Span.End, start);
            if (_list.Count > 0 && !AreJoined(sentence, right, start))
                Close(sentence, left, right);
            if (_list.Count == 0)
                (left, right) = (start, end);
            right = Math.Max(right, end);
            _list.Add(mention);
        }

        if (_list.Count > 0)
            Close(sentence, left, right);
    }

    private static bool AreJoined(NamingSentence sentence, int from, int to)
    {
        if (to - from > MostJoiningWords)
            return false;
        for (var i = from; i < to; i++)
        {
            if ((sentence.ClassesOf(i) & Joining) == 0)
                return false;
        }

        return true;
    }

    private void Close(NamingSentence sentence, int left, int right)
    {
        var list = new NameList(left, right, _list.Count);
        foreach (var mention in _list)
        {
            _diseases.Clear();
            _antibodies.Clear();
            if (mention.Kind == ConceptKind.Disease)
                _terms.AddParts(mention.Id, _diseases, _antibodies);
            else
                _antibodies.Add(mention.Id);
            var isPart = _diseases.Count + _antibodies.Count > 1;
            foreach (var id in _kind == ConceptKind.Disease ? _diseases : _antibodies)
            {
                var named = Named(id);
                named.Add(new Naming(sentence, mention, list, isPart));
                if (list.Members.Count < MostMembers && !list.Members.Contains(named))
                    list.Members.Add(named);
            }
        }

        _list.Clear();
    }

    private NamedConcept Named(string id)
    {
        if (!_byId.TryGetValue(id, out var named))
        {
            _byId.Add(id, named = new NamedConcept(id, _terms.Of(_kind, id)));
            _found.Add(named);
        }

        return named;
    }
}
