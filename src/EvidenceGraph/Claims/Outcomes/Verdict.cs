using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Weighs the events of a statement against each other. The rules are in the order in which they are tried.</summary>
internal sealed class Verdict
{
    private readonly Statement _statement;
    private readonly OutcomeEvent[] _events;
    private readonly bool _turned;

    private int _good;
    private int _bad;
    private int _same;
    private int _death;
    private int _harm;
    private int _partial;
    private int _prior;
    private int _lastGood = -1;
    private int _lastBad = -1;
    private bool _better;
    private ResponseCount? _count;
    private bool _safety;
    private bool _significant;
    private bool _notSignificant;
    private bool _stated;
    private bool _lessIsBetter;
    private bool _found;
    private bool _compares;

    /// <param name="statement">Where the events stand.</param>
    /// <param name="events">Those that belong to the treatment asked for, in order.</param>
    /// <param name="turned">Whether it is asked for the other side of the comparison.</param>
    public Verdict(Statement statement, OutcomeEvent[] events, bool turned)
    {
        _statement = statement;
        _events = events;
        _turned = turned;
        var mainDecides = MainClauseDecides();
        for (var i = 0; i < events.Length; i++)
        {
            if (!events[i].Planned && !events[i].Consumed && !(mainDecides && IsConceded(events[i])))
                Weigh(i);
        }

        // A change that may be chance is no effect; an effect that is stated in words stands.
        if (_notSignificant && !_significant && !_stated)
            _same += 2;
    }

    /// <summary>What they come to.</summary>
    public OutcomeSignal Signal()
    {
        var outcome = Decide();
        if (outcome == Outcome.Unreported)
            return OutcomeSignal.None with { Kind = SilentKind(), Direction = WayOfChange() };
        var top = Strongest(outcome);
        var conflict = outcome == Outcome.Mixed || (_good > 0 && _bad + _death + _same > 0);
        return new OutcomeSignal
        {
            Outcome = outcome,
            Hedged = outcome is Outcome.Beneficial or Outcome.Mixed && top >= 0 && _events[top].Hedged,
            Kind = _count is not null ? StatementKind.Count : top < 0 ? StatementKind.Effect : KindOf(_events[top]),
            Confidence = Math.Min(0.95, 0.3 + (0.15 * (top < 0 ? 1 : _events[top].Weight)) + (conflict ? -0.1 : 0.1)),
            FromOtherSide = _turned,
            Direction = WayOfChange(),
            Cues = CueSpans(),
        };
    }

    private bool IsConceded(in OutcomeEvent e) => _statement.Clauses[e.Clause].Link == CueKind.Concession;

    private bool MainClauseDecides()
    {
        foreach (ref readonly var e in _events.AsSpan())
        {
            if (!e.Planned && !e.Consumed && !IsConceded(e) && (e.Sign != 0 || e.Kind == CueKind.Same))
                return true;
        }

        return false;
    }

    private void Weigh(int index)
    {
        ref readonly var e = ref _events[index];
        switch (e.Kind)
        {
            case CueKind.Same:
                _same += e.Weight;
                break;
            case CueKind.Partial:
                _partial = Math.Max(_partial, e.Weight);
                break;
            case CueKind.Reference or CueKind.Side or CueKind.UpIsGood or CueKind.DownIsGood:
                _compares = true;
                _lessIsBetter |= e.Kind == CueKind.DownIsGood;
                break;
            case CueKind.Safe:
                _safety = true;
                break;
            case CueKind.Prior or CueKind.PriorLeft:
                _prior += e.Weight;
                break;
            case CueKind.Death when e.Sign < 0:
                _death += e.Weight;
                break;
            case CueKind.Harm when e.Sign < 0:
                _harm = Math.Max(_harm, e.Weight);
                break;
            case CueKind.Up or CueKind.Down when e.Measure >= 0 && _statement.KindAt(e.Measure) == CueKind.Harm:
                _harm = Math.Max(_harm, e.Sign < 0 ? 1 : 0);
                break;
            case CueKind.Up or CueKind.Down when e.Negated && e.Sign <= 0:
                _same += e.Weight;
                break;
            case CueKind.Significant:
                _significant = true;
                break;
            case CueKind.NotSignificant:
                _notSignificant = true;
                break;
            case CueKind.Finding:
                _found = true;
                break;
            default:
                WeighPolar(index, e);
                break;
        }
    }

    private void WeighPolar(int index, in OutcomeEvent e)
    {
        if (e.Sign > 0)
        {
            _good += e.Weight;
            _lastGood = index;
            _stated |= e.Kind is not (CueKind.Up or CueKind.Down);
            _better |= e.Kind is CueKind.Superior || (e.Weight >= 3 && e.Kind is CueKind.Up or CueKind.Down);
        }
        else if (e.Sign < 0)
        {
            _bad += e.Weight;
            _lastBad = index;
        }
    }

    private Outcome Decide()
    {
        if (_good + _bad + _same + _death == 0)
            return DecideWithoutEffect();
        if (_good == 0 && _partial >= 3)
            return Outcome.Mixed;
        if (_same > 0 && _good == 0 && _bad == 0 && _death == 0)
            return _safety || _harm > 0 || (_same == 1 && !_compares) ? Outcome.Unreported : Outcome.NoBenefit;
        if (_good + _same == 0 && _bad + _death == 1 && !_found)
            return Outcome.Unreported;
        if (_good == 0)
            return _harm >= 2 && _death == 0 && _bad < 2 ? Outcome.Harmful : _turned ? Outcome.Beneficial : Outcome.NoBenefit;
        if (_turned)
            return Outcome.NoBenefit;
        if (_same > 1 && !_safety)
            return Contrasts() ? Outcome.Mixed : Outcome.NoBenefit;
        if (_death > 0 || _harm >= 2)
            return _better ? Outcome.Beneficial : Outcome.Mixed;
        if (_bad > 0)
            return DecideConflict();
        return _partial >= 2 || FewResponded() ? Outcome.Mixed : Outcome.Beneficial;
    }

    // Less than half of those counted is some success and some failure.
    private bool FewResponded()
    {
        _count = _statement.Count(default);
        return _count is { } count && count.Improved * 2 < count.Assessed;
    }

    private Outcome DecideWithoutEffect()
    {
        if (_harm >= 2)
            return Outcome.Harmful;
        if (_partial >= 3)
            return Outcome.Mixed;
        return _prior >= 2 ? Outcome.NoBenefit : Outcome.Unreported;
    }

    // A weak sign against a plain one does not make a mixed result; nor does a failure that was overcome later.
    private Outcome DecideConflict()
    {
        if (_bad == 1 && _good >= 2)
            return Outcome.Beneficial;
        if (_good == 1 && _bad >= 2 && _lastBad > _lastGood)
            return Outcome.NoBenefit;
        return Outcome.Mixed;
    }

    private bool Contrasts()
    {
        foreach (var clause in _statement.Clauses)
        {
            if (clause.Link == CueKind.Contrast && clause.First > 0)
                return true;
        }

        return false;
    }

    private int Strongest(Outcome outcome)
    {
        var best = -1;
        for (var i = 0; i < _events.Length; i++)
        {
            ref readonly var e = ref _events[i];
            if (e.Planned || e.Consumed || !Supports(e, outcome))
                continue;
            if (best < 0 || e.Weight > _events[best].Weight)
                best = i;
        }

        return best;
    }

    private bool Supports(in OutcomeEvent e, Outcome outcome) => outcome switch
    {
        Outcome.Beneficial => e.Sign == (_turned ? -1 : 1),
        Outcome.NoBenefit => (_turned ? e.Sign > 0 : e.Sign < 0 && e.Kind != CueKind.Harm) || e.Kind is CueKind.Same or CueKind.Prior or CueKind.PriorLeft || (e.Negated && e.Kind is CueKind.Up or CueKind.Down),
        Outcome.Harmful => e.Kind == CueKind.Harm && e.Sign < 0,
        _ => e.Sign != 0 || e.Kind is CueKind.Partial or CueKind.Same,
    };

    private StatementKind SilentKind()
    {
        var kind = StatementKind.None;
        foreach (ref readonly var e in _events.AsSpan())
        {
            if (e.Kind == CueKind.Plan)
                return StatementKind.Plan;
            if (e.Kind == CueKind.Advice)
                kind = StatementKind.Advice;
            else if (e.Kind == CueKind.Harm && e.Sign < 0 && kind == StatementKind.None)
                kind = StatementKind.AdverseEvent;
        }

        return kind;
    }

    private static StatementKind KindOf(in OutcomeEvent e) => e.Kind switch
    {
        CueKind.Up or CueKind.Down or CueKind.Halt => StatementKind.Change,
        CueKind.Superior or CueKind.Inferior or CueKind.Same => StatementKind.Comparison,
        CueKind.Death => StatementKind.Death,
        CueKind.Harm => StatementKind.AdverseEvent,
        CueKind.Bad or CueKind.Prior or CueKind.PriorLeft or CueKind.Relapse => StatementKind.Failure,
        _ when e.Negated && e.Sign < 0 => StatementKind.Failure,
        _ => StatementKind.Effect,
    };

    private Direction WayOfChange()
    {
        if (_notSignificant && !_significant)
            return Direction.NoDifference;
        var way = Direction.Unstated;
        var weight = 0;
        foreach (ref readonly var e in _events.AsSpan())
        {
            if (!e.Consumed && e.Weight > weight && WayOf(e) is var own and not Direction.Unstated)
                (way, weight) = (own, e.Weight);
        }

        return way;
    }

    private Direction WayOf(in OutcomeEvent e) => e.Kind switch
    {
        CueKind.Same => Direction.NoDifference,
        CueKind.Up or CueKind.Down when e.Negated => Direction.NoDifference,
        CueKind.Up => e.Turned ? Direction.Decreased : Direction.Increased,
        CueKind.Down => e.Turned ? Direction.Increased : Direction.Decreased,
        CueKind.Halt => Direction.Decreased,
        CueKind.Good or CueKind.Superior when e.Negated => Direction.NoDifference,
        CueKind.Good or CueKind.Superior => _lessIsBetter ? Direction.Decreased : Direction.Increased,
        _ => Direction.Unstated,
    };

    private List<TextSpan> CueSpans()
    {
        var spans = new List<TextSpan>(4);
        foreach (ref readonly var e in _events.AsSpan())
        {
            if (e.Planned || e.Consumed)
                continue;
            if (e.Sign != 0 || e.Kind is CueKind.Same or CueKind.Partial or CueKind.Prior or CueKind.PriorLeft || (e.Negated && e.Kind is CueKind.Up or CueKind.Down))
                spans.Add(_statement.Place(e.First, e.End));
        }

        return spans;
    }
}
