using EvidenceGraph.Claims.Outcomes;

namespace EvidenceGraph.Claims.Results;

/// <summary>What a sentence says of how it went, as the weights tell it apart; the order is that of <see cref="Signals.Names"/>.</summary>
internal enum Signal
{
    None,
    GoodWeak,
    Good,
    GoodStrong,
    GoodHedged,
    Mixed,
    Same,
    Bad,
    Death,
    Harm,
    Adverse,
    Plan,
    Advice,
}

/// <summary>Signals of readings.</summary>
internal static class Signals
{
    public static readonly string[] Names = ["none", "good-weak", "good", "good-strong", "good-hedged", "mixed", "same", "bad", "death", "harm", "adverse", "plan", "advice"];

    public static Signal Of(OutcomeSignal read) => read.Outcome switch
    {
        Outcome.Beneficial when read.Hedged => Signal.GoodHedged,
        Outcome.Beneficial => read.Confidence switch { < 0.55 => Signal.GoodWeak, < 0.75 => Signal.Good, _ => Signal.GoodStrong },
        Outcome.Mixed => Signal.Mixed,
        Outcome.NoBenefit => read.Kind switch { StatementKind.Comparison => Signal.Same, StatementKind.Death => Signal.Death, _ => Signal.Bad },
        Outcome.Harmful => Signal.Harm,
        _ => read.Kind switch { StatementKind.Plan => Signal.Plan, StatementKind.Advice => Signal.Advice, StatementKind.AdverseEvent => Signal.Adverse, _ => Signal.None },
    };

    public static bool Tells(Signal signal) => signal is > Signal.None and < Signal.Adverse;
}
