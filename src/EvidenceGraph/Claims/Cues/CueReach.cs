namespace EvidenceGraph.Claims.Cues;

/// <summary>Where the thing that a cue speaks of stands to the cue.</summary>
internal enum CueReach
{
    /// <summary>Anywhere in the sentence.</summary>
    Any,

    /// <summary>After it: 'refractory to X'.</summary>
    After,

    /// <summary>Before it: 'X was discontinued'.</summary>
    Before,

    /// <summary>Right before it, joined by at most one character: 'X-resistant'.</summary>
    Glued,
}
