using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>Where words that name something say something else, or words that ask are part of a name.</summary>
internal static class NameContext
{
    private static readonly HashSet<string> Qualifying = ["sparing", "free", "refractory", "resistant", "dependent", "naive", "naïve", "experienced"];

    /// <summary>'steroid-sparing', 'IVIG-resistant': a drug that says what another treatment or a patient is like.</summary>
    public static bool IsQualifier(QuestionEntity entity, List<QuestionWord> words) =>
        entity.Kind is ConceptKind.Drug or ConceptKind.Mechanism
        && words.Exists(word => word.Span.Start >= entity.Span.End && word.Span.Start <= entity.Span.End + 1 && Qualifying.Contains(word.Text));

    /// <summary>'placebo-controlled' is a design.</summary>
    public static bool IsInsideCue(QuestionEntity entity, CueHit hit, List<QuestionWord> words) =>
        hit.Cue is { Field: "design", HasGap: false } && SpanOf(hit, words) is var span && span.Contains(entity.Span) && span.Length > entity.Span.Length;

    /// <summary>'JAK inhibitor therapy' asks for no therapy.</summary>
    public static bool IsInsideName(CueHit hit, List<QuestionWord> words, List<QuestionEntity> entities) =>
        SpanOf(hit, words) is var span && entities.Exists(entity => entity.Span.Contains(span));

    private static TextSpan SpanOf(CueHit hit, List<QuestionWord> words) => new(words[hit.First].Span.Start, words[hit.End - 1].Span.End);
}
