using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>In which order a story comes to its therapies. Each answer takes a step or two, however many therapies there are.</summary>
internal sealed class Course
{
    // By place of introduction.
    private readonly List<DrugUse> _intros = [];
    private readonly Ends _ends = new();

    public Course(IReadOnlyList<DrugUse> uses, IReadOnlyList<ToldDrug> drugs)
    {
        foreach (var use in uses)
        {
            if (use.Sentence.Zone == Zone.Own && use.Sentence.Role != SectionRole.Title && use.Reading.Role is not null)
                _ends.Add(use.Drug, use.Sentence.Index);
        }

        foreach (var drug in drugs)
        {
            if (drug.Introduced is { } introduced)
                _intros.Add(introduced);
        }

        _intros.Sort(static (one, other) => one.Mention.Span.Start.CompareTo(other.Mention.Span.Start));
    }

    /// <summary>How many other therapies it comes to before <paramref name="intro"/>, at most <paramref name="most"/>.</summary>
    public int Earlier(DrugUse intro, int most)
    {
        var count = 0;
        for (var i = 0; i < _intros.Count && count < most && _intros[i].Mention.Span.Start < intro.Mention.Span.Start; i++)
            count += IsOther(_intros[i], intro);
        return count;
    }

    /// <summary>How many other therapies it comes to after <paramref name="intro"/>, at most <paramref name="most"/>.</summary>
    public int Later(DrugUse intro, int most)
    {
        var count = 0;
        for (var i = _intros.Count - 1; i >= 0 && count < most && _intros[i].Mention.Span.Start >= intro.Mention.Span.Start; i--)
            count += IsOther(_intros[i], intro);
        return count;
    }

    /// <summary>Whether a sentence before the document's <paramref name="sentence"/> names another therapy than <paramref name="drug"/>.</summary>
    public bool HasBefore(string drug, int sentence) => _ends.First(drug) < sentence;

    /// <summary>Whether a sentence after the document's <paramref name="sentence"/> names another therapy than <paramref name="drug"/>.</summary>
    public bool HasAfter(string drug, int sentence) => _ends.Last(drug) > sentence;

    private static int IsOther(DrugUse other, DrugUse intro) => other.Drug != intro.Drug && other.Group != intro.Group ? 1 : 0;

    // The first and the last sentence of all, and those of the drugs that do not stand there.
    private sealed class Ends
    {
        private string? _firstDrug, _lastDrug;
        private int _first = int.MaxValue, _second = int.MaxValue, _last = -1, _lastButOne = -1;

        public void Add(string drug, int sentence)
        {
            if (_firstDrug is null)
                (_firstDrug, _first) = (drug, sentence);
            else if (drug != _firstDrug && _second == int.MaxValue)
                _second = sentence;
            if (_lastDrug is not null && drug != _lastDrug)
                _lastButOne = _last;
            (_lastDrug, _last) = (drug, sentence);
        }

        public int First(string drug) => drug == _firstDrug ? _second : _first;

        public int Last(string drug) => drug == _lastDrug ? _lastButOne : _last;
    }
}
