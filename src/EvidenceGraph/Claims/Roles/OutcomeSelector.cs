using System.Diagnostics.CodeAnalysis;
using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Finds the statement that says how it went with a drug, and asks it.</summary>
internal sealed class OutcomeSelector(Tellings tellings)
{
    private const int EpisodeLength = 4;

    private readonly ClaimReading _reading = tellings.Reading;
    private readonly Dictionary<DrugUse, OutcomeFinding> _episodes = new(ReferenceEqualityComparer.Instance);
    private (OutcomeFinding Finding, int Rank)? _nameless;
    private (bool Looked, ResponseCount? Count) _count;

    /// <summary>What the sentence of <paramref name="use"/> says of the drug.</summary>
    public OutcomeFinding At(DrugUse use) => Finding(tellings.For(use), use.Sentence);

    /// <summary>
    /// How the story goes on after <paramref name="use"/>: its own sentence, then those that follow up to the next therapy.
    /// What is said first of benefit or failure decides; a relapse after benefit makes it mixed.
    /// </summary>
    public OutcomeFinding Episode(DrugUse use)
    {
        if (!_episodes.TryGetValue(use, out var episode))
            _episodes.Add(use, episode = ReadEpisode(use));
        return episode;
    }

    private OutcomeFinding ReadEpisode(DrugUse use)
    {
        var found = At(use);
        for (var i = 1; i <= EpisodeLength; i++)
        {
            if (Next(use.Sentence, i) is not { } sentence || sentence.Zone != use.Sentence.Zone)
                break;
            var signal = sentence.Groups.Length == 0
                ? Whole(sentence)
                : Finding(tellings.Before(sentence.Place), sentence);
            found = Joined(found, signal);
            if (NamesOther(sentence, use))
                break;
        }

        return found;
    }

    /// <summary>How it went by the rules: what the role brings with it, the course of a case, else the best statement.</summary>
    public OutcomeFinding Of(Claim claim, bool alone)
    {
        if (claim.Role is Role.Concomitant or Role.Approved || (_reading.Study.Planned && claim.Role is Role.Investigated or Role.Comparator))
            return OutcomeFinding.None;
        foreach (var use in claim.Uses)
        {
            if (IsStatedByRole(claim.Role, use.Reading.Outcome))
                return new OutcomeFinding(use.Reading.Outcome.Value, false, use.Sentence, use.Reading.Cue is { } cue ? [cue.Span] : []);
        }

        var finding = _reading.IsCase && claim.Role != Role.Mentioned ? LastEpisode(claim.Uses) : Best(claim.Uses, alone && claim.Role == Role.Investigated);
        return alone && claim.Role == Role.Investigated && IsSplit(finding, Count()) ? finding with { Outcome = Outcome.Mixed } : finding;
    }

    private static bool IsStatedByRole(Role role, [NotNullWhen(true)] Outcome? outcome) =>
        outcome is not null && (role == Role.Mentioned || (role == Role.Prior && outcome is Outcome.NoBenefit or Outcome.Harmful));

    // Some got better and about as many did not: that is some benefit and some failure, unless the others were compared with them.
    private static bool IsSplit(OutcomeFinding finding, ResponseCount? count) =>
        finding is { Outcome: Outcome.Beneficial, Weight: <= 0 } && count is { } told && told.Improved * 10 <= told.Assessed * 6;

    private OutcomeFinding LastEpisode(IReadOnlyList<DrugUse> uses)
    {
        var finding = OutcomeFinding.None;
        for (var i = uses.Count - 1; i >= 0 && finding.Outcome == Outcome.Unreported; i--)
            finding = Episode(uses[i]);
        return finding;
    }

    /// <summary>
    /// The best statement among <paramref name="uses"/>; where <paramref name="alone"/>, also among the sentences that speak of the treatment
    /// without a name.
    /// </summary>
    public OutcomeFinding Best(IReadOnlyList<DrugUse> uses, bool alone)
    {
        var best = OutcomeFinding.None;
        var rank = 0;
        foreach (var use in uses)
        {
            if (tellings.Tells(use.Sentence))
                Take(At(use), Rank(use.Sentence) + 1, ref best, ref rank);
        }

        if (alone && Nameless() is { Rank: > 0 } nameless && nameless.Rank > rank)
            best = nameless.Finding;
        return best;
    }

    // The best statement that names no drug; the same for every drug, so looked for once.
    private (OutcomeFinding Finding, int Rank) Nameless()
    {
        if (_nameless is { } known)
            return known;
        var best = OutcomeFinding.None;
        var rank = 0;
        foreach (var sentence in _reading.Sentences)
        {
            if (sentence.Groups.Length == 0 && tellings.Counts(sentence))
                Take(Result(sentence), Rank(sentence), ref best, ref rank);
        }

        _nameless = (best, rank);
        return (best, rank);
    }

    // The first among the sentences on the study's own patients.
    private ResponseCount? Count()
    {
        if (!_count.Looked)
            _count = (true, FirstCount());
        return _count.Count;
    }

    private ResponseCount? FirstCount()
    {
        for (var place = 0; place < _reading.Sentences.Count; place++)
        {
            if (tellings.Counts(_reading.Sentences[place]) && tellings.CountsAt(place) is [var first, ..])
                return first;
        }

        return null;
    }

    // Where running text breaks off before its results, a failure that names no drug is what the patients came with.
    private OutcomeFinding Result(SentenceReading sentence)
    {
        var finding = Whole(sentence);
        var before = _reading.Document.Truncated is not null && sentence.Role == SectionRole.Body && finding.Outcome == Outcome.NoBenefit;
        return before ? OutcomeFinding.None : finding;
    }

    private OutcomeFinding Whole(SentenceReading sentence) =>
        Finding(tellings.Whole(sentence.Place), sentence);

    private static void Take(OutcomeFinding finding, int rank, ref OutcomeFinding best, ref int bestRank)
    {
        rank += finding.Weight;
        if (finding.Outcome == Outcome.Unreported || rank <= bestRank)
            return;
        best = finding;
        bestRank = rank;
    }

    // Conclusion before results before the rest before the title; of equals the earlier: the main result is told first.
    private static int Rank(SentenceReading sentence) => sentence.Role switch
    {
        SectionRole.Conclusion => 24,
        SectionRole.Results => 20,
        SectionRole.Title => 10,
        _ => sentence.Zone == Zone.Own ? 16 : 12,
    };

    private static OutcomeFinding Joined(OutcomeFinding earlier, OutcomeFinding later)
    {
        if (earlier.Outcome == Outcome.Unreported)
            return later;
        if (later.Outcome == Outcome.Unreported || later.Outcome == earlier.Outcome)
            return earlier;
        var fell = earlier.Outcome is Outcome.Beneficial or Outcome.Mixed && later.Outcome is Outcome.NoBenefit or Outcome.Mixed;
        return fell ? later with { Outcome = Outcome.Mixed } : earlier;
    }

    private OutcomeFinding Finding(OutcomeSignal signal, SentenceReading sentence) =>
        signal.Outcome == Outcome.Unreported
            ? OutcomeFinding.None
            : new OutcomeFinding(signal.Outcome, signal.Hedged, sentence, signal.Cues) { Weight = Weight(signal) };

    private int Weight(OutcomeSignal signal) => signal.Outcome == Outcome.Harmful ? -6 : signal.Kind switch
    {
        StatementKind.Comparison => _reading.HasArms ? 2 : -4,
        StatementKind.Death or StatementKind.AdverseEvent => -2,
        StatementKind.Failure => -4,
        _ => 0,
    };

    private SentenceReading? Next(SentenceReading sentence, int steps)
    {
        var place = sentence.Place + steps;
        return place < _reading.Sentences.Count ? _reading.Sentences[place] : null;
    }

    private static bool NamesOther(SentenceReading sentence, DrugUse use)
    {
        foreach (var group in sentence.Groups)
        {
            foreach (var mention in group.Mentions)
            {
                if (!use.Group.Names(mention.Id))
                    return true;
            }
        }

        return false;
    }
}
