using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Text becomes a document: title, sections, sentences, fields.</summary>
internal static class DocumentParser
{
    /// <summary>The document of <paramref name="source"/>.</summary>
    public static Document Parse(DocumentSource source)
    {
        var text = source.Text;
        var page = new PageReader(text, seekTitle: source.Title is null);
        page.Read();
        var title = source.Title is null ? page.Title : null;
        return new Document
        {
            Path = source.Path,
            Format = source.Format,
            Text = text,
            Sha256 = source.Sha256,
            Title = source.Title ?? (title is { } span ? TitleRules.Shown(span.Slice(text)) : null),
            TitleSpan = title,
            Language = LanguageGuesser.Guess(text, Prose(page.Parts.Sections)),
            Url = source.Url,
            Doi = source.Doi,
            Restated = source.Restated,
            Sections = page.Parts.Sections,
            Sentences = page.Parts.Sentences,
            Fields = page.Fields,
            Truncated = Truncation.Find(text, page.Parts.Sections, page.Parts.Sentences),
        };
    }

    // The labels and buttons around a text are often in another language than it is.
    private static IEnumerable<TextSpan> Prose(List<Section> sections)
    {
        foreach (var section in sections)
        {
            if (section.Role is not (SectionRole.Furniture or SectionRole.Registry))
                yield return section.Span;
        }
    }
}
