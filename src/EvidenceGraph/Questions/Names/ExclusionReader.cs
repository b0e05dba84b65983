namespace EvidenceGraph.Questions;

/// <summary>Reads what a question leaves out: the names after 'besides', 'other than', 'except'.</summary>
internal static class ExclusionReader
{
    /// <summary>Moves the names that follow an excluding cue, and the list they begin, out of <paramref name="entities"/>.</summary>
    public static List<QuestionEntity> Take(List<QuestionWord> words, List<CueHit> hits, List<QuestionEntity> entities)
    {
        var excluded = new List<QuestionEntity>();
        foreach (var hit in hits)
        {
            if (hit.Cue.Field != "exclude")
                continue;
            for (var i = hit.End; i < words.Count; i++)
            {
                var named = entities.FindAll(entity => entity.Span.Start <= words[i].Span.Start && words[i].Span.End <= entity.Span.End);
                excluded.AddRange(named);
                if (named.Count == 0 && words[i].Text is not ("," or "and" or "or" or "the" or "nor" or "/" or "any" or "all"))
                    break;
            }
        }

        excluded = [.. excluded.DistinctBy(entity => (entity.Kind, entity.Id))];
        entities.RemoveAll(excluded.Contains);
        return excluded;
    }
}
