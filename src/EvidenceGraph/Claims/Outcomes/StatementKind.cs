namespace EvidenceGraph.Claims.Outcomes;

/// <summary>In what manner a statement says how it went: the manner of its weightiest cue.</summary>
internal enum StatementKind
{
    /// <summary>It says nothing of it.</summary>
    None,

    /// <summary>An effect is stated ('improved', 'was effective').</summary>
    Effect,

    /// <summary>A measure rose or fell.</summary>
    Change,

    /// <summary>Responders were counted.</summary>
    Count,

    /// <summary>One side did better than the other, or as well.</summary>
    Comparison,

    /// <summary>A patient died.</summary>
    Death,

    /// <summary>Harm by the treatment.</summary>
    AdverseEvent,

    /// <summary>It did not work ('refractory to', 'failed').</summary>
    Failure,

    /// <summary>What is advised or customary.</summary>
    Advice,

    /// <summary>What is asked or planned.</summary>
    Plan,
}
