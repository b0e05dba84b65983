using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Intents;

/// <summary>
/// A question without what makes it particular: names give way to their kinds ('&lt;drug&gt;'), words to their plain forms, and what
/// only narrows the answer (years, sizes, exclusions) is left out.
/// </summary>
/// <param name="Tokens">The words and kinds in order.</param>
/// <param name="Kinds">The kinds of what is named, sorted, a repeated one once more ('disease disease drug').</param>
/// <param name="Strange">How many words are neither plain English nor anything else that is known.</param>
internal sealed record QuestionOutline(IReadOnlyList<OutlineToken> Tokens, string Kinds, int Strange)
{
    private const int MostOfAKind = 2;

    /// <summary>Whether it holds nothing but names.</summary>
    public bool IsBare => Tokens.All(token => token.IsKind);

    /// <summary>Whether treatments are named and populations: all that most ways of asking depend on.</summary>
    public string Sides { get; } = string.Join(' ', Kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(kind => kind is "<disease>" or "<antibody>" ? "whom" : "what").Order(StringComparer.Ordinal));

    /// <param name="words">The words of the question.</param>
    /// <param name="isDropped">Whether a word, by its index, only narrows the answer.</param>
    /// <param name="entities">What the question names.</param>
    public static QuestionOutline Of(List<QuestionWord> words, Func<int, bool> isDropped, List<QuestionEntity> entities)
    {
        var tokens = new List<OutlineToken>();
        var strange = 0;
        var lastName = -1;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (entities.Find(entity => entity.Span.Overlaps(word.Span)) is { } named)
            {
                if (named.Span.Start != lastName)
                    tokens.Add(new OutlineToken(KindAt(named, entities), null));
                lastName = named.Span.Start;
            }
            else if (!isDropped(i) && char.IsLetterOrDigit(word.Text[0]))
            {
                var token = OutlineToken.Of(word.Text);
                tokens.Add(token);
                if (token.IsStrange)
                    strange++;
            }
        }

        return new QuestionOutline(tokens, KindsOf(entities), strange);
    }

    private static string KindsOf(List<QuestionEntity> entities)
    {
        var kinds = entities.DistinctBy(entity => (entity.Kind, entity.Id)).DistinctBy(entity => entity.Span).Select(entity => KindAt(entity, entities)).GroupBy(kind => kind);
        return string.Join(' ', kinds.SelectMany(kind => kind.Take(MostOfAKind)).Order(StringComparer.Ordinal));
    }

    // A class of drugs and its mechanism stand at the same words.
    private static string KindAt(QuestionEntity named, List<QuestionEntity> entities)
    {
        var here = entities.FindAll(entity => entity.Span == named.Span);
        return here.Exists(entity => entity.Kind == ConceptKind.Drug) && here.Exists(entity => entity.Kind == ConceptKind.Mechanism) ? "<class>" : $"<{Claims.Words.Of(here[0].Kind)}>";
    }
}
