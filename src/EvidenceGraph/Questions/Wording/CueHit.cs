namespace EvidenceGraph.Questions.Wording;

/// <summary>Where a cue stands in a question.</summary>
/// <param name="Cue">The cue.</param>
/// <param name="First">Index of its first word.</param>
/// <param name="End">Index after its last word.</param>
internal readonly record struct CueHit(QuestionCue Cue, int First, int End)
{
    /// <summary>Whether <paramref name="word"/> is one of the cue's own words; those of a cue with a gap are not told apart.</summary>
    public bool Says(int word) => !Cue.HasGap && First <= word && word < End;
}
