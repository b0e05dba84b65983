using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.Claims.Results;

/// <summary>Finds what can be seen of how it went with the drug of a claim: where it is named, how the story goes on there, and elsewhere.</summary>
internal sealed class ResultReader
{
    private const int Window = 4;
    private const int MostUses = 3;

    private readonly Tellings _tellings;
    private readonly OutcomeSelector _rules;
    private readonly Claim _claim;
    private readonly int _kind;
    private readonly bool _alone;
    private readonly ResultFindings _found;

    // By place of a sentence: whether it names the drug.
    private readonly bool[] _places;
    private readonly ClaimReading _reading;

    private ResultReader(Claim claim, bool alone, Tellings tellings, OutcomeSelector rules)
    {
        _claim = claim;
        _alone = alone;
        _tellings = tellings;
        _rules = rules;
        _reading = tellings.Reading;
        _kind = ResultKind.Of(_reading.Study.Design);
        _found = new ResultFindings(claim.Role);
        _places = new bool[_reading.Sentences.Count];
        foreach (var use in claim.Uses)
            _places[use.Sentence.Place] = true;
    }

    /// <summary>The features of <paramref name="claim"/>.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="alone">Whether what is said without a name is said of its drug.</param>
    /// <param name="ruled">What the rules say of how it went.</param>
    /// <param name="tellings">The sentences.</param>
    /// <param name="rules">The rules.</param>
    public static List<ResultFinding> Read(Claim claim, bool alone, OutcomeFinding ruled, Tellings tellings, OutcomeSelector rules)
    {
        var reader = new ResultReader(claim, alone, tellings, rules);
        reader.AddDocument(ruled);
        reader.AddUses();
        reader.AddOtherSentences();
        reader.AddFollowed();
        new ResultWords(reader._found, tellings, reader._places).Add(claim.Uses);
        return reader._found.All;
    }

    private void AddDocument(OutcomeFinding ruled)
    {
        var outcome = (int)ruled.Outcome;
        _found.Add(ResultFeatures.OfRole, -1, 1);
        _found.Add(ResultFeatures.OfKind, -1, _kind);
        _found.Add(ResultFeatures.Planned, -1, _reading.Study.Planned ? 1 : 0);
        _found.Add(ResultFeatures.Named, -1, Math.Min(MostUses, _claim.Uses.Count));
        var place = ruled.Sentence is null ? -1 : ruled.Sentence.Place;
        _found.Add(ResultFeatures.ByRules, place, outcome);
        _found.Add(ResultFeatures.ByRulesInKind, place, outcome, _kind);
        if (ruled.Sentence is not null)
            _found.Add(ResultFeatures.ByRulesAt, place, outcome, (int)ResultPlaces.Of(ruled.Sentence));
    }

    private void AddUses()
    {
        var (last, lastPlace) = (Signal.None, -1);
        foreach (var use in _claim.Uses)
        {
            var place = use.Sentence.Place;
            var at = ResultPlaces.Of(use.Sentence);
            var signal = _tellings.IsCut(place) ? Signal.None : Signals.Of(_tellings.For(use));
            _found.Add(ResultFeatures.Use, place, (int)signal);
            _found.Add(ResultFeatures.UseAt, place, (int)at, (int)signal);
            _found.Add(ResultFeatures.UseRule, place, ResultFeatures.RuleOf(use.Reading.Rule));
            if (Signals.Tells(signal))
                (last, lastPlace) = (signal, place);
            if (ResultPlaces.IsProse(at))
                AddCourse(use, place, signal);
        }

        _found.Add(ResultFeatures.LastUse, lastPlace, (int)last);
    }

    // How the story goes on up to the next name of the drug or of another therapy.
    private void AddCourse(DrugUse use, int place, Signal signal)
    {
        var (then, thenPlace) = (Signal.None, -1);
        var (end, endPlace) = (signal, place);
        for (var i = place + 1; i <= place + Window && i < _reading.Sentences.Count; i++)
        {
            var next = _reading.Sentences[i];
            if (next.Zone != use.Sentence.Zone || _tellings.IsCut(i) || next.NamesDrug(_claim.Drug))
                break;
            var told = Signals.Of(next.Groups.Length == 0 ? _tellings.Whole(i) : _tellings.Before(i));
            if (Signals.Tells(told))
            {
                if (then == Signal.None)
                    (then, thenPlace) = (told, i);
                (end, endPlace) = (told, i);
            }

            if (next.Groups.Length > 0)
                break;
        }

        _found.Add(ResultFeatures.Then, thenPlace, (int)then);
        _found.Add(ResultFeatures.End, endPlace, _kind, (int)end);
        var episode = _rules.Episode(use);
        _found.Add(ResultFeatures.Episode, episode.Sentence is null ? -1 : episode.Sentence.Place, (int)episode.Outcome);
    }

    private void AddOtherSentences()
    {
        var start = FirstInProse();
        var alone = _alone ? 1 : 0;
        var (first, last) = (-1, -1);
        foreach (var (place, at, signal, namesDrug) in _tellings.Telling)
        {
            if (_places[place])
                continue;
            if (namesDrug)
            {
                _found.Add(ResultFeatures.Others, place, (int)at, (int)signal);
                continue;
            }

            _found.Add(ResultFeatures.Nameless, place, alone, (int)at, (int)signal);
            if (place <= start || at is not (ResultPlace.Results or ResultPlace.Conclusion or ResultPlace.Body))
                continue;
            first = first < 0 ? place : first;
            last = place;
        }

        if (first < 0)
            return;
        _found.Add(ResultFeatures.NamelessFirst, first, alone, (int)Signals.Of(_tellings.Whole(first)));
        _found.Add(ResultFeatures.NamelessLast, last, alone, (int)Signals.Of(_tellings.Whole(last)));
    }

    private int FirstInProse()
    {
        foreach (var use in _claim.Uses)
        {
            if (ResultPlaces.IsProse(ResultPlaces.Of(use.Sentence)))
                return use.Sentence.Place;
        }

        return -1;
    }

    private void AddFollowed()
    {
        var last = -1;
        foreach (var use in _claim.Uses)
        {
            if (ResultPlaces.IsProse(ResultPlaces.Of(use.Sentence)))
                last = Math.Max(last, use.Sentence.Place);
        }

        var followed = false;
        for (var i = last + 1; i < _reading.Sentences.Count && !followed; i++)
        {
            var sentence = _reading.Sentences[i];
            followed = sentence.Groups.Length > 0 && sentence.Zone == Zone.Own && ResultPlaces.IsProse(ResultPlaces.Of(sentence));
        }

        _found.Add(ResultFeatures.Followed, -1, _kind, followed ? 1 : 0);
    }
}
