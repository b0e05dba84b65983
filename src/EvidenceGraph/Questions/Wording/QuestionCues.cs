using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>The ways of asking, read once from the embedded table <c>question_cues.tsv</c>.</summary>
internal static class QuestionCues
{
    private static readonly Lazy<List<QuestionCue>> All = new(Read);

    /// <summary>
    /// Every cue that stands in <paramref name="words"/>, by place. Of two filters of one field at one place the longer counts; what
    /// a question asks for is weighed later, by all that it says.
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

        hits.RemoveAll(hit => hits.Exists(other =>
            other.Cue.Field == hit.Cue.Field && hit.Cue.Field != "asks" && !other.Cue.Pattern.Contains("~") && other.First <= hit.First && other.End >= hit.End && other.End - other.First > hit.End - hit.First));
        return hits;
    }

    private static List<QuestionCue> Read() =>
        EmbeddedTable.Rows("question_cues.tsv").ConvertAll(row => new QuestionCue(row[0].Split(' '), row[1], row[2]));
}
