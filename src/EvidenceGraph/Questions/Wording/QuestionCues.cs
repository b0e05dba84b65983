using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>The ways of asking, read once from the embedded table <c>question_cues.tsv</c>.</summary>
internal static class QuestionCues
{
    private static readonly Lazy<List<QuestionCue>> All = new(() =>
        EmbeddedTable.Rows("question_cues.tsv").ConvertAll(row => new QuestionCue(row[0], row[1], row[2])));

    /// <summary>The words that ways of asking are made of.</summary>
    public static IEnumerable<string> Words => All.Value.SelectMany(cue => cue.Words);

    /// <summary>
    /// Every cue that stands in <paramref name="words"/>, by place. Of two cues for filters of one field at one place the longer counts.
    /// </summary>
    public static List<CueHit> In(List<QuestionWord> words)
    {
        var hits = new List<CueHit>();
        for (var i = 0; i < words.Count; i++)
        {
            foreach (var cue in All.Value)
            {
                if (cue.MatchAt(words, i) is > 0 and var end)
                    hits.Add(new CueHit(cue, i, end));
            }
        }

        hits.RemoveAll(hit => hit.Cue.Field != "asks" && hits.Exists(other => IsWithin(hit, other)));
        return hits;
    }

    private static bool IsWithin(CueHit hit, CueHit other) =>
        other.Cue.Field == hit.Cue.Field && !other.Cue.HasGap && other.First <= hit.First && other.End >= hit.End && other.End - other.First > hit.End - hit.First;
}
