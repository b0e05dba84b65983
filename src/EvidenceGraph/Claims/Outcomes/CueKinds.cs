namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The words of the column <c>effect</c>, and what they have in common.</summary>
internal static class CueKinds
{
    /// <summary>The printed words, in the order of <see cref="CueKind"/>.</summary>
    public static readonly string[] Words =
    [
        "nothing", "good", "hedged-good", "superior", "inferior", "bad", "relapse", "partial", "same", "death", "harm", "safe",
        "up", "down", "halt", "up-is-good", "down-is-good", "negation", "negation-both", "hedge", "contrast", "concession",
        "clause", "plan", "finding", "advice", "prior", "prior-left", "reference", "side", "stopped", "significant", "not-significant", "cause", "cause-left",
    ];

    /// <summary>The kind that <paramref name="word"/> names.</summary>
    /// <exception cref="FormatException">None does: the table is broken.</exception>
    public static CueKind Parse(string word)
    {
        var index = Array.IndexOf(Words, word);
        return index >= 0 ? (CueKind)index : throw new FormatException($"Unknown effect `{word}`. Effects: {string.Join(", ", Words)}.");
    }

    /// <summary>Whether a cue of this kind says by itself how it went, so that a negation can turn it.</summary>
    public static bool IsPolar(CueKind kind) => kind is >= CueKind.Good and <= CueKind.Relapse or CueKind.Death or CueKind.Harm;

    /// <summary>Whether a change can be a change of this: measures, and polar nouns that serve as one ('fewer relapses').</summary>
    public static bool IsMeasure(CueKind kind) =>
        kind is CueKind.UpIsGood or CueKind.DownIsGood or CueKind.Good or CueKind.Bad or CueKind.Relapse or CueKind.Death or CueKind.Harm;

    /// <summary>+1 where more of it is good, -1 where more of it is bad.</summary>
    public static int Sign(CueKind kind) => kind switch
    {
        CueKind.Good or CueKind.HedgedGood or CueKind.Superior or CueKind.UpIsGood => 1,
        CueKind.Bad or CueKind.Inferior or CueKind.Relapse or CueKind.Death or CueKind.Harm or CueKind.DownIsGood => -1,
        _ => 0,
    };
}
