using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The tokens of a document that speak of the study: title and text, page furniture left out.</summary>
internal sealed class StudyReading
{
    private readonly StudyToken[] _tokens;

    private StudyReading(StudyLanguage language, StudyToken[] tokens, List<StudySentence> sentences)
    {
        Language = language;
        _tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The language that most of it is in; English where it cannot be told.</summary>
    public StudyLanguage Language { get; }

    /// <summary>The tokens, in order; a title that stands outside the text comes first.</summary>
    public ReadOnlySpan<StudyToken> Tokens => _tokens;

    /// <summary>The sentences, in order. They cover all tokens.</summary>
    public IReadOnlyList<StudySentence> Sentences { get; }

    /// <summary>The tokens of <paramref name="document"/>.</summary>
    public static StudyReading Of(Document document)
    {
        var tokens = new List<StudyToken>(document.Text.Length / 5);
        var sentences = new List<StudySentence>(document.Sentences.Count + 1);
        var language = StudyLanguages.Of(document.Language);
        if (document is { Title: { } title, TitleSpan: null })
        {
            TokenScanner.Scan(title, 0, title.Length, language, tokens);
            sentences.Add(new StudySentence(0, tokens.Count, SectionRole.Title, title));
        }

        foreach (var sentence in document.Sentences)
        {
            var role = document.RoleOf(sentence);
            if (role == SectionRole.Furniture)
                continue;
            var first = tokens.Count;
            TokenScanner.Scan(document.Text, sentence.Span.Start, sentence.Span.End, language, tokens);
            if (tokens.Count > first)
                sentences.Add(new StudySentence(first, tokens.Count, role, document.Text));
        }

        return new StudyReading(language, [.. tokens], sentences);
    }
}
