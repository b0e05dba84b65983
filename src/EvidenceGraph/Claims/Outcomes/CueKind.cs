namespace EvidenceGraph.Claims.Outcomes;

/// <summary>What a phrase of <c>outcome_cues.tsv</c> does to the statement it stands in; the order is that of <see cref="CueKinds.Words"/>.</summary>
internal enum CueKind
{
    /// <summary>Looks like a cue and is none: a longer phrase that shields its words ('immune response').</summary>
    Nothing,

    /// <summary>Says that it went well ('improved').</summary>
    Good,

    /// <summary>Good, and only hoped for ('promising').</summary>
    HedgedGood,

    /// <summary>Good for the subject, the other side follows ('superior to').</summary>
    Superior,

    /// <summary>Bad for the subject, the other side follows.</summary>
    Inferior,

    /// <summary>Says that it went badly or did nothing ('deteriorated', 'ineffective').</summary>
    Bad,

    /// <summary>The disease came back: failure after a success in the same statement.</summary>
    Relapse,

    /// <summary>Some success and some failure in itself ('short-lived', 'modest').</summary>
    Partial,

    /// <summary>No difference between the sides, or from before.</summary>
    Same,

    /// <summary>A patient died.</summary>
    Death,

    /// <summary>Harm by the treatment.</summary>
    Harm,

    /// <summary>Safety: says nothing of the effect, and takes a 'no difference' for itself.</summary>
    Safe,

    /// <summary>Something rose.</summary>
    Up,

    /// <summary>Something fell.</summary>
    Down,

    /// <summary>What follows was kept from happening ('slowed').</summary>
    Halt,

    /// <summary>A measure that improves when it rises (FVC, strength, survival).</summary>
    UpIsGood,

    /// <summary>A measure that improves when it falls (CK, mortality, steroid dose).</summary>
    DownIsGood,

    /// <summary>Denies what follows.</summary>
    Negation,

    /// <summary>Denies what follows or, where nothing follows, what stands before (German <c>nicht</c>).</summary>
    NegationBoth,

    /// <summary>Makes what it stands with a supposition ('may').</summary>
    Hedge,

    /// <summary>Sets what follows against what went before ('however', 'then').</summary>
    Contrast,

    /// <summary>Opens a clause that yields to the other one ('although').</summary>
    Concession,

    /// <summary>Opens another clause.</summary>
    Clause,

    /// <summary>What follows is asked or planned, not found.</summary>
    Plan,

    /// <summary>What follows was found: ends a plan.</summary>
    Finding,

    /// <summary>What is done or advised, not how it went.</summary>
    Advice,

    /// <summary>What follows did not suffice ('refractory to').</summary>
    Prior,

    /// <summary>What stands before did not suffice ('steroid-resistant').</summary>
    PriorLeft,

    /// <summary>What follows is the other side of a comparison ('than', 'versus').</summary>
    Reference,

    /// <summary>Names the sides of a comparison ('both arms', 'placebo').</summary>
    Side,

    /// <summary>What follows was stopped: what went well then is no merit of it.</summary>
    Stopped,

    /// <summary>A p-value below 0.05.</summary>
    Significant,

    /// <summary>A p-value of 0.05 or more.</summary>
    NotSignificant,

    /// <summary>What follows did the harm ('caused by').</summary>
    Cause,

    /// <summary>What stands before did the harm ('statin-induced').</summary>
    CauseLeft,
}
