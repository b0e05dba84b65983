namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Turns the cues of a statement into events: each passed over once for plans, negation, change and hedging.</summary>
/// <remarks>Every search for a partner is bounded by a number of tokens, so the whole is linear in the statement.</remarks>
internal sealed class EventBuilder(List<Token> tokens, List<Cue> cues, List<Clause> clauses, string text)
{
    private const int NegationReach = 7;
    private const int MeasureAfter = 8;
    private const int MeasureBefore = 16;
    private const int HaltReach = 6;

    private readonly OutcomeEvent[] _events = new OutcomeEvent[cues.Count];

    /// <summary>One event for each cue, in order; those that are no events of their own have sign 0.</summary>
    public OutcomeEvent[] Build()
    {
        Place();
        for (var i = 0; i < cues.Count; i++)
        {
            if (cues[i].Kind is CueKind.Negation or CueKind.NegationBoth)
                Negate(i);
            else if (cues[i].Kind == CueKind.Hedge)
                HedgeBefore(i);
        }

        for (var i = 0; i < cues.Count; i++)
        {
            if (cues[i].Kind is CueKind.Up or CueKind.Down && !_events[i].Consumed && !Modifies(i))
                Change(i);
            else if (cues[i].Kind == CueKind.Good)
                TakePurpose(i);
        }

        for (var i = 0; i < cues.Count; i++)
        {
            if (cues[i].Kind == CueKind.Halt && !_events[i].Consumed)
                Halt(i);
        }

        return _events;
    }

    private void Place()
    {
        var clause = 0;
        var planned = false;
        var hedged = false;
        for (var i = 0; i < cues.Count; i++)
        {
            var cue = cues[i];
            while (cue.First >= clauses[clause].End)
            {
                clause++;
                hedged = false;
                planned &= clauses[clause].Link == CueKind.Clause && tokens[clauses[clause].First].Mark == '\0';
            }

            planned = cue.Kind == CueKind.Plan || (planned && cue.Kind != CueKind.Finding);
            hedged |= cue.Kind is CueKind.Hedge;
            _events[i] = new OutcomeEvent
            {
                Kind = cue.Kind,
                Sign = CueKinds.IsPolar(cue.Kind) ? CueKinds.Sign(cue.Kind) : 0,
                Weight = cue.Weight,
                First = cue.First,
                End = cue.End,
                Measure = -1,
                Clause = clause,
                Planned = planned || IsCondition(clauses[clause]),
                Hedged = hedged || cue.Kind == CueKind.HedgedGood,
            };
        }
    }

    private bool IsCondition(Clause clause) => clause.Link == CueKind.Concession && WordIs(clause.First, "if", "unless", "provided");

    // 'benefit seems possible'
    private void HedgeBefore(int hedge)
    {
        if (hedge > 0 && SameClause(hedge - 1, hedge) && cues[hedge].First - cues[hedge - 1].End <= 1)
            _events[hedge - 1].Hedged = true;
    }

    private void Negate(int negation)
    {
        var denied = -1;
        var isPhrase = WordIs(cues[negation].First, "without", "sans", "ohne", "sin", "senza");
        for (var i = negation + 1; i < cues.Count && SameClause(negation, i); i++)
        {
            if (_events[i].First - cues[negation].End > NegationReach + (denied >= 0 ? 4 : 0))
                break;
            if (!CanBeDenied(cues[i].Kind) || (isPhrase && IsVerb(cues[i])))
                continue;
            if (denied >= 0 && !JoinedByOr(denied, i))
                break;
            Deny(ref _events[i]);
            denied = i;
        }

        if (denied < 0 && cues[negation].Kind == CueKind.NegationBoth)
            NegateBefore(negation);
    }

    // 'remission without drugs was reached': the phrase with 'without' ends before the verb.
    private bool IsVerb(Cue cue) => WordIs(cue.First, "was", "were", "is", "are", "has", "had");

    private bool WordIs(int token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.AsSpan(tokens[token].Start, tokens[token].Length).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void NegateBefore(int negation)
    {
        for (var i = negation - 1; i >= 0 && SameClause(negation, i); i--)
        {
            if (cues[negation].First - cues[i].End > NegationReach)
                return;
            if (!CanBeDenied(cues[i].Kind))
                continue;
            Deny(ref _events[i]);
            return;
        }
    }

    private static bool CanBeDenied(CueKind kind) => CueKinds.IsPolar(kind) || kind is CueKind.Up or CueKind.Down or CueKind.Halt;

    // Something bad that did not happen is a weak good: no relapse, not worse.
    private static void Deny(ref OutcomeEvent cue)
    {
        if (cue.Sign < 0)
            cue.Weight = 1;
        cue.Sign = cue.Kind is CueKind.Harm or CueKind.Death ? 0 : -cue.Sign;
        cue.Negated = !cue.Negated;
    }

    private bool JoinedByOr(int left, int right)
    {
        for (var t = cues[left].End; t < cues[right].First; t++)
        {
            if (WordIs(t, "or", "nor", "ou", "ni", "o", "oder", "noch"))
                return true;
        }

        return false;
    }

    // 'greater reduction', 'smaller rise': the first word only says how much.
    private bool Modifies(int change)
    {
        var next = change + 1;
        if (next >= cues.Count || cues[next].Kind is not (CueKind.Up or CueKind.Down) || cues[next].First - cues[change].End > 1)
            return false;
        _events[change].Consumed = true;
        if (cues[change].Kind == CueKind.Down)
            _events[next].Turned = true;
        return true;
    }

    // 'effective in reducing pain': what it was effective in is no event of its own.
    private void TakePurpose(int good)
    {
        var next = good + 1;
        if (next >= cues.Count || cues[next].Kind is not (CueKind.Up or CueKind.Down or CueKind.Halt) || cues[next].First != cues[good].End + 1)
            return;
        if (WordIs(cues[good].End, "in", "at", "for", "to"))
            _events[next].Consumed = true;
    }

    private void Change(int change)
    {
        var measure = FindMeasure(change);
        var rises = cues[change].Kind == CueKind.Up;
        ref var result = ref _events[change];
        if (measure < 0)
            return;
        result.Measure = measure;
        result.Sign = CueKinds.Sign(cues[measure].Kind) * (rises ? 1 : -1);
        _events[measure].Consumed = true;
        ConsumeCoordinated(change, measure);
        if (result.Turned)
            result.Sign = -result.Sign;
        if (result.Negated)
            result.Sign = result.Sign > 0 ? -1 : 0;
    }

    // 'reduced decline and exacerbations': the second is changed with the first.
    private void ConsumeCoordinated(int change, int measure)
    {
        for (var i = measure + 1; measure > change && i < cues.Count && SameClause(measure, i); i++)
        {
            var joined = cues[i].First - cues[i - 1].End <= 3 && CueKinds.IsMeasure(cues[i].Kind)
                && CueKinds.Sign(cues[i].Kind) == CueKinds.Sign(cues[measure].Kind);
            if (!joined)
                return;
            _events[i].Consumed = true;
        }
    }

    // The measure stands right after ('reduced CK', 'rise in FVC') or before ('CK fell'); what lies between must not be another change.
    private int FindMeasure(int change)
    {
        var after = change + 1;
        while (after < cues.Count && SameClause(change, after) && !CueKinds.IsMeasure(cues[after].Kind) && !IsChange(cues[after].Kind))
            after++;
        var gapAfter = after < cues.Count && SameClause(change, after) && CueKinds.IsMeasure(cues[after].Kind) && !HasComma(cues[change].End, cues[after].First)
            ? cues[after].First - cues[change].End
            : int.MaxValue;
        var before = change - 1;
        while (before >= 0 && SameClause(change, before) && (!CueKinds.IsMeasure(cues[before].Kind) || _events[before].Consumed) && !IsChange(cues[before].Kind))
            before--;
        var gapBefore = before >= 0 && SameClause(change, before) && CueKinds.IsMeasure(cues[before].Kind) && !_events[before].Consumed
            ? cues[change].First - cues[before].End
            : int.MaxValue;
        if (gapAfter < int.MaxValue && !NearEnough(after, gapAfter, after - change))
            gapAfter = int.MaxValue;
        if (gapBefore < int.MaxValue && !NearEnough(before, gapBefore, change - before))
            gapBefore = int.MaxValue;
        if (gapAfter <= 3 || (gapAfter <= MeasureAfter && gapAfter <= gapBefore))
            return after;
        return gapBefore <= MeasureBefore ? before : gapAfter <= MeasureAfter ? after : -1;
    }

    // A polar noun is the measure only right beside the change ('fewer relapses'): further off it speaks for itself.
    private bool NearEnough(int measure, int gap, int cuesAway)
    {
        if (cues[measure].Kind is CueKind.UpIsGood or CueKind.DownIsGood)
            return true;
        var isAdverb = text.AsSpan(tokens[cues[measure].End - 1].Start, tokens[cues[measure].End - 1].Length) is [.., 'l', 'y'];
        return gap <= 2 && cuesAway == 1 && !isAdverb;
    }

    private bool HasComma(int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (tokens[t].Mark is ',' or ')' or '(')
                return true;
        }

        return false;
    }

    private static bool IsChange(CueKind kind) => kind is CueKind.Up or CueKind.Down;

    private void Halt(int halt)
    {
        for (var i = halt + 1; i < cues.Count && SameClause(halt, i) && cues[i].First - cues[halt].End <= HaltReach; i++)
        {
            ref var halted = ref _events[i];
            var sign = halted.Sign != 0 ? halted.Sign : cues[i].Kind == CueKind.DownIsGood ? -1 : 0;
            if (sign == 0)
                continue;
            halted.Consumed = true;
            _events[halt].Sign = _events[halt].Negated ? sign : -sign;
            return;
        }

        // 'progression was slowed'
        if (halt > 0 && SameClause(halt - 1, halt) && _events[halt - 1].Sign < 0 && cues[halt].First - cues[halt - 1].End <= 3)
        {
            _events[halt - 1].Consumed = true;
            _events[halt].Sign = _events[halt].Negated ? -1 : 1;
        }
    }

    private bool SameClause(int left, int right) => _events[left].Clause == _events[right].Clause;
}
