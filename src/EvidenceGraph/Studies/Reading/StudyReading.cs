using System.Runtime.InteropServices;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The tokens of a document, sentence by sentence, and page furniture apart.</summary>
internal sealed class StudyReading
{
    private readonly List<StudyToken> _tokens;

    private StudyReading(
        StudyLanguage language, List<StudyToken> tokens, List<StudySentence> sentences, List<StudySentence> furniture, List<StudySentence> headings)
    {
        Headings = headings;
        Furniture = furniture;
        Language = language;
        _tokens = tokens;
        Sentences = sentences;
    }

    /// <summary>The language that most of it is in; English where it cannot be told.</summary>
    public StudyLanguage Language { get; }

    /// <summary>The tokens, in order; a title that stands outside the text comes first.</summary>
    public ReadOnlySpan<StudyToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>The sentences, in order. Page furniture is not among them.</summary>
    public IReadOnlyList<StudySentence> Sentences { get; }

    /// <summary>The sentences of page furniture: status and phase of a trial may stand there.</summary>
    public IReadOnlyList<StudySentence> Furniture { get; }

    /// <summary>The headings of sections: 'Case 2'.</summary>
    public IReadOnlyList<StudySentence> Headings { get; }

    /// <summary>The reading of <paramref name="document"/>, valid as long as <paramref name="tokens"/>, whose place its tokens take, is not used again.</summary>
    public static StudyReading Of(Document document, List<StudyToken> tokens)
    {
        tokens.Clear();
        var sentences = new List<StudySentence>(document.Sentences.Count + 1);
        var language = StudyLanguages.Of(document.Language);
        if (document is { Title: { } title, TitleSpan: null })
        {
            TokenScanner.Scan(title, 0, title.Length, language, tokens);
            sentences.Add(new StudySentence(0, tokens.Count, SectionRole.Title, title));
        }

        var (furniture, headings) = (new List<StudySentence>(), new List<StudySentence>());
        foreach (var sentence in document.Sentences)
        {
            var role = document.RoleOf(sentence);
            var first = tokens.Count;
            TokenScanner.Scan(document.Text, sentence.Span.Start, sentence.Span.End, language, tokens);
            if (tokens.Count > first)
                (role == SectionRole.Furniture ? furniture : sentences).Add(new StudySentence(first, tokens.Count, role, document.Text));
        }

        foreach (var section in document.Sections)
        {
            var first = tokens.Count;
            TokenScanner.Scan(section.Heading ?? "", 0, section.Heading?.Length ?? 0, language, tokens);
            if (tokens.Count > first)
                headings.Add(new StudySentence(first, tokens.Count, section.Role, section.Heading!));
        }

        return new StudyReading(language, tokens, sentences, furniture, headings);
    }
}
