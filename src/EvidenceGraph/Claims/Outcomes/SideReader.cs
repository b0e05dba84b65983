using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Finds which of a statement's events belong to one of the drugs that it names.</summary>
internal sealed class SideReader(Statement statement, List<Token> tokens, List<Cue> cues, List<Clause> clauses, OutcomeEvent[] events)
{
    private const int CauseReach = 6;

    /// <summary>What it says for the drug at <paramref name="drug"/>.</summary>
    public OutcomeSignal Read(TextSpan drug, IReadOnlyList<TextSpan> others)
    {
        var at = TokenAt(drug);
        if (at >= tokens.Count)
            return OutcomeSignal.None;
        var places = Places(others);
        if (FailureOf(at, TokenAt(new TextSpan(drug.End, drug.End))) is var failure and >= 0)
            return Blame(failure);

        var otherSideOf = ComparisonAgainst(at, places);
        var own = new List<OutcomeEvent>(events.Length);
        foreach (var e in events)
        {
            if (e.Kind is CueKind.Prior or CueKind.PriorLeft)
                continue;
            if (otherSideOf >= 0 ? e.Clause == events[otherSideOf].Clause : Belongs(e, at, places))
                own.Add(e);
        }

        return new Verdict(statement, [.. own], otherSideOf >= 0).Signal();
    }

    // Drugs that failed before own nothing of what is said after: they are left out.
    private int[] Places(IReadOnlyList<TextSpan> others)
    {
        var places = new List<int>();
        for (var i = 0; i < others.Count; i++)
        {
            var place = TokenAt(others[i]);
            if (place >= tokens.Count)
                break;
            if (FailureOf(place, TokenAt(new TextSpan(others[i].End, others[i].End))) < 0)
                places.Add(place);
        }

        return [.. places];
    }

    private int TokenAt(TextSpan span)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // 'refractory to steroids and A, B helped': the drugs between the cue and the next thing that is said. -1 where none failed it.
    private int FailureOf(int at, int end)
    {
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            var holds = cue.Kind switch
            {
                CueKind.Prior or CueKind.Stopped => at >= cue.End && at < EndOfObject(i),
                CueKind.Cause => at >= cue.End && at - cue.End <= CauseReach && at < EndOfObject(i),
                CueKind.PriorLeft => end == cue.First,
                CueKind.CauseLeft => end == cue.First && IsHyphenated(end),
                _ => false,
            };
            if (holds && !events[i].Negated)
                return i;
        }

        return -1;
    }

    // 'statin-induced' accuses, 'tacrolimus induced remission' does not.
    private bool IsHyphenated(int token) => tokens[token].Start > 0 && statement.Text[tokens[token].Start - 1] is '-' or '‐' or '‑' or '–';

    private OutcomeSignal Blame(int cue) => cues[cue].Kind switch
    {
        CueKind.Stopped => WhenStopped(cue),
        CueKind.Cause or CueKind.CauseLeft => Harmed(cue),
        _ => Failed(cue),
    };

    private OutcomeSignal Harmed(int cue) => Failed(cue) with { Outcome = Outcome.Harmful, Kind = StatementKind.AdverseEvent };

    // Who gets well once a drug is stopped was harmed by it; otherwise nothing is said of how it went with it.
    private OutcomeSignal WhenStopped(int cue)
    {
        foreach (var e in events)
        {
            if (e is { Kind: CueKind.Good, Sign: > 0, Planned: false, Consumed: false })
                return Harmed(cue);
        }

        return OutcomeSignal.None;
    }

    private OutcomeSignal Failed(int cue) => new()
    {
        Outcome = Outcome.NoBenefit,
        Kind = StatementKind.Failure,
        Confidence = 0.3 + (0.2 * cues[cue].Weight),
        Cues = [statement.Place(cues[cue].First, cues[cue].End)],
    };

    private int EndOfObject(int index)
    {
        var end = clauses[events[index].Clause].End;
        for (var i = index + 1; i < cues.Count && cues[i].First < end; i++)
        {
            if (CueKinds.IsPolar(cues[i].Kind) || cues[i].Kind is CueKind.Finding or CueKind.Up or CueKind.Down or CueKind.Advice)
                return cues[i].First;
        }

        return end;
    }

    // The cue of the comparison whose other side this is: right of 'than' or 'versus', with another drug named. -1 for none.
    private int ComparisonAgainst(int at, int[] others)
    {
        for (var i = 0; i < cues.Count && others.Length > 0; i++)
        {
            if (OpensOtherSide(cues[i]) && at >= cues[i].End && at < EndOfSide(i))
                return i;
        }

        return -1;
    }

    // 'superior to', 'better than'; not 'improved more', after which the better side may come first.
    private bool OpensOtherSide(Cue cue)
    {
        if (cue.Kind == CueKind.Reference)
            return true;
        var last = tokens[cue.End - 1];
        return cue.Kind is CueKind.Superior or CueKind.Inferior && statement.Text.AsSpan(last.Start, last.Length) is "to" or "than";
    }

    private int EndOfSide(int index)
    {
        var end = clauses[events[index].Clause].End;
        for (var t = cues[index].End; t < end; t++)
        {
            if (tokens[t].Mark is ',' or ';')
                return t;
        }

        return end;
    }

    // An event belongs to the drugs named last before it in its clause; failing these, to those named next in it;
    // failing any, to those of the clauses before, then of those after.
    private bool Belongs(in OutcomeEvent e, int at, int[] others)
    {
        if (others.Length == 0)
            return true;
        var clause = clauses[e.Clause];
        var nearest = Nearest(e.First, at, others, clause);
        return nearest < 0 || nearest == at || SameGroup(nearest, at);
    }

    private static int Nearest(int from, int at, int[] others, Clause clause)
    {
        var best = Closer(from, at, -1, clause);
        foreach (var other in others)
            best = Closer(from, other, best, clause);
        return best;
    }

    private static int Closer(int from, int place, int best, Clause clause) =>
        best < 0 || Distance(from, place, clause) < Distance(from, best, clause) ? place : best;

    private static long Distance(int from, int place, Clause clause)
    {
        var outside = place < clause.First ? 1 : place >= clause.End ? 2 : 0;
        var behind = place > from ? 1 : 0;
        return (outside * 10_000_000L) + (behind * 1_000_000L) + Math.Abs(from - place);
    }

    // Drugs with nothing said between them share what is said of them: 'A and B led to remission'.
    private bool SameGroup(int left, int right)
    {
        var (first, last) = left < right ? (left, right) : (right, left);
        for (var i = 0; i < cues.Count; i++)
        {
            if (cues[i].First <= first || cues[i].First >= last)
                continue;
            if (events[i].Sign != 0 || cues[i].Kind is CueKind.Contrast or CueKind.Concession or CueKind.Prior or CueKind.Same)
                return false;
        }

        return true;
    }
}
