namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A cue in its light: what it says once negation, measure and clause are counted in.</summary>
internal record struct OutcomeEvent
{
    /// <summary>The cue's kind; a change that found its measure is <see cref="CueKind.Up"/> or <see cref="CueKind.Down"/>.</summary>
    public CueKind Kind;

    /// <summary>+1 good, -1 bad, 0 neither or unknown.</summary>
    public int Sign;

    /// <summary>1 weak, 2 plain, 3 strong.</summary>
    public int Weight;

    /// <summary>First token of the cue.</summary>
    public int First;

    /// <summary>Token after the cue.</summary>
    public int End;

    /// <summary>Index of the cue of the measure that changed; -1 for none.</summary>
    public int Measure;

    /// <summary>Index of its clause.</summary>
    public int Clause;

    /// <summary>Turned by a negation.</summary>
    public bool Negated;

    /// <summary>Turned by a word of degree ('smaller reduction').</summary>
    public bool Turned;

    /// <summary>Only supposed.</summary>
    public bool Hedged;

    /// <summary>Asked, planned, or the state before: not found.</summary>
    public bool Planned;

    /// <summary>Used as the measure of a change, and so not an event of its own.</summary>
    public bool Consumed;
}
