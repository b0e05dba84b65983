using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Mechanisms;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph;

/// <summary>A document in, what it says out: the whole way of a text, on one page. Made once, safe for any number of threads.</summary>
internal sealed class EvidencePipeline
{
    private readonly Action<ExtractionDraft>[] _stages;

    public EvidencePipeline(Vocabulary vocabulary)
        : this(vocabulary, new MentionFinder(vocabulary))
    {
    }

    public EvidencePipeline(Vocabulary vocabulary, MentionFinder mentionFinder)
    {
        var evidenceExtractor = new EvidenceExtractor(vocabulary);
        _stages =
        [
            draft => draft.Document = DocumentParser.Parse(draft.Source),
            draft => draft.Mentions = mentionFinder.Find(draft.Document),
            draft => draft.Study = StudyExtractor.Extract(draft.Document, draft.Mentions),
            draft => draft.Statements = MechanismStatementExtractor.Extract(draft.Document, draft.Mentions, vocabulary),
            draft => draft.Evidence = evidenceExtractor.Extract(draft.Document, draft.Mentions, draft.Study, draft.Statements),
            draft => draft.Extraction = Gather(draft),
        ];
    }

    /// <summary>All that is read from <paramref name="source"/>; its text too where <paramref name="withText"/> asks for it.</summary>
    public Extraction Extract(DocumentSource source, bool withText = false)
    {
        var draft = new ExtractionDraft(source, withText);
        foreach (var stage in _stages)
            stage(draft);
        return draft.Extraction!;
    }

    /// <summary>
    /// Reads all <paramref name="drafts"/>, each stage over all of them before the next begins: its code and tables then stay near the
    /// processor. What cannot be read bears its failure and stops no other.
    /// </summary>
    public void Extract(IReadOnlyList<ExtractionDraft> drafts)
    {
        foreach (var stage in _stages)
        {
            foreach (var draft in drafts)
            {
                if (draft.Failure is null)
                    Try(stage, draft);
            }
        }
    }

    private static void Try(Action<ExtractionDraft> stage, ExtractionDraft draft)
    {
        try
        {
            stage(draft);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            draft.Failure = failure;
        }
    }

    private static Extraction Gather(ExtractionDraft draft)
    {
        var (document, mentions) = (draft.Document, draft.Mentions);
        var facts = Facts(document) with { Text = draft.WithText ? document.Text : null };
        return new Extraction(facts, draft.Study, mentions.Abbreviations, Words(document, mentions), draft.Evidence, draft.Statements);
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
