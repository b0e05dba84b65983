using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>Reads what a question leaves out: the names after 'besides', 'other than', 'not', and before 'aside', 'excepted'.</summary>
internal static class ExclusionReader
{
    private static readonly HashSet<string> Joining = [",", "and", "or", "the", "nor", "/", "any", "all", "of", "for", "both", "with", "+", "&", "also"];
    private static readonly HashSet<string> Denying = ["not", "no", "without", "nor"];
    private static readonly HashSet<string> After = ["aside", "excepted", "excluded", "apart", "notwithstanding"];

    /// <summary>Moves the names that are left out, and the list that each begins, out of <paramref name="entities"/>.</summary>
    public static List<QuestionEntity> Take(List<QuestionWord> words, List<CueHit> hits, List<QuestionEntity> entities)
    {
        var excluded = new List<QuestionEntity>();
        foreach (var hit in hits)
        {
            if (hit.Cue.Field == "exclude")
                TakeList(words, hit.End, entities, excluded);
        }

        for (var i = 0; i < words.Count; i++)
        {
            if (Denying.Contains(words[i].Text) && i + 1 < words.Count && At(words[i + 1], entities).Exists(IsTreatment))
                TakeList(words, i + 1, entities, excluded);
            if (After.Contains(words[i].Text) && i > 0 && (i + 1 == words.Count || words[i + 1].Text != "from"))
                excluded.AddRange(At(words[i - 1], entities));
        }

        entities.RemoveAll(excluded.Contains);
        return excluded;
    }

    private static void TakeList(List<QuestionWord> words, int start, List<QuestionEntity> entities, List<QuestionEntity> excluded)
    {
        for (var i = start; i < words.Count; i++)
        {
            var named = At(words[i], entities);
            excluded.AddRange(named);
            if (named.Count == 0 && !Joining.Contains(words[i].Text))
                return;
        }
    }

    private static List<QuestionEntity> At(QuestionWord word, List<QuestionEntity> entities) =>
        entities.FindAll(entity => entity.Span.Start <= word.Span.Start && word.Span.End <= entity.Span.End);

    // 'not in JDM' leaves out no disease, but says where something was not tried.
    private static bool IsTreatment(QuestionEntity entity) => entity.Kind is ConceptKind.Drug or ConceptKind.Mechanism;
}
