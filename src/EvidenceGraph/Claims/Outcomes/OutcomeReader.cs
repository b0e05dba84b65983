using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The judge of a statement: what it says of how it went. Holds no state; safe for any number of threads.</summary>
/// <example><c>OutcomeReader.Parse(text, sentence, "en").For(drug, others).Outcome</c></example>
internal static class OutcomeReader
{
    /// <summary>
    /// Reads a sentence, two, or a clause so that it can be asked more than once. Linear in the length of the span, of which the
    /// first <see cref="Statement.MaxTokens"/> words are read.
    /// </summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The statement in it.</param>
    /// <param name="language">Two-letter code; null or one without cues is read as English, and so is a span with no cue of its language.</param>
    public static Statement Parse(string text, TextSpan span, string? language = null)
    {
        var lexicon = CueLexicon.For(language);
        var statement = new Statement(text, span, language, lexicon);
        if (statement.HasCues || lexicon == CueLexicon.English)
            return statement;
        var english = new Statement(text, span, "en", CueLexicon.English);
        return english.HasCues ? english : statement;
    }

    /// <summary>What <paramref name="span"/> says as a whole, for the treatment it is about.</summary>
    public static OutcomeSignal Read(string text, TextSpan span, string? language = null) => Parse(text, span, language).Whole();
}
