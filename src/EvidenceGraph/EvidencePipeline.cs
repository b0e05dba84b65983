using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Mechanisms;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph;

/// <summary>A document in, what it says out: the whole way of a text, on one page. Made once, safe for any number of threads.</summary>
internal sealed class EvidencePipeline(Vocabulary vocabulary, MentionFinder mentionFinder)
{
    private readonly EvidenceExtractor _evidenceExtractor = new(vocabulary);

    public EvidencePipeline(Vocabulary vocabulary)
        : this(vocabulary, new MentionFinder(vocabulary))
    {
    }

    /// <summary>All that is read from <paramref name="source"/>; its text too where <paramref name="withText"/> asks for it.</summary>
    public Extraction Extract(DocumentSource source, bool withText = false)
    {
        var document = DocumentParser.Parse(source);
        var mentions = mentionFinder.Find(document);
        var study = StudyExtractor.Extract(document, mentions);
        var evidence = _evidenceExtractor.Extract(document, mentions, study);
        var statements = MechanismStatementExtractor.Extract(document, mentions, vocabulary);
        var facts = Facts(document) with { Text = withText ? document.Text : null };
        return new Extraction(facts, study, mentions.Abbreviations, Words(document, mentions), evidence, statements);
    }

    private static DocumentFacts Facts(Document document) =>
        new(document.Path, document.Format, document.Title, document.Language, document.Sha256, document.Url, document.Restated);

    private static ExtractedMention[] Words(Document document, MentionSet mentions)
    {
        var words = new ExtractedMention[mentions.Mentions.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var mention = mentions.Mentions[i];
            words[i] = new ExtractedMention(mention.Kind, mention.Id, document.Quote(mention.Span), mention.Span, mention.Assertion);
        }

        return words;
    }
}
