using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Text becomes a document: title, sections, sentences.</summary>
internal static class DocumentParser
{
    /// <summary>The document of <paramref name="source"/>.</summary>
    public static Document Parse(DocumentSource source)
    {
        var text = source.Text;
        return new Document
        {
            Path = source.Path,
            Format = source.Format,
            Text = text,
            Sha256 = source.Sha256,
            Title = source.Title,
            Sections = [new Section(SectionRole.Body, null, new TextSpan(0, text.Length))],
            Sentences = [.. SentenceSplitter.Split(text, new TextSpan(0, text.Length)).Select(span => new Sentence(span, 0))],
        };
    }
}
