namespace EvidenceGraph.Mentions;

/// <summary>In what light a mention stands (ConText: Harkema et al. 2009).</summary>
public enum Assertion
{
    /// <summary>Said to be there, or not said otherwise.</summary>
    Affirmed,

    /// <summary>Said to be absent.</summary>
    Negated,

    /// <summary>Said to be possible.</summary>
    Uncertain,
}
