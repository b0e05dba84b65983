namespace EvidenceGraph.Answers;

/// <summary>How the population of a statement relates to the one asked for.</summary>
public enum Scope
{
    /// <summary>The very population.</summary>
    Exact,

    /// <summary>A part of it: a subtype, or one more condition.</summary>
    Narrower,

    /// <summary>One that contains it: an ancestor, or a condition less.</summary>
    Broader,

    /// <summary>Neither.</summary>
    Unrelated,
}
