using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Reading;

/// <summary>A document as the rules of this room look at it: its sentences read, page furniture left out.</summary>
internal sealed class ClaimReading
{
    // Longer ones are tables and lists run together; what they pair cannot be told, and pairing them would cost more than linear time.
    private const int LongestSentence = 2500;

    private ClaimReading(Document document, Study study, IReadOnlyList<SentenceReading> sentences, CueLexicon lexicon)
    {
        Lexicon = lexicon;
        Document = document;
        Study = study;
        Sentences = sentences;
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The words that have numbers.</summary>
    public CueLexicon Lexicon { get; }

    /// <summary>The study it describes.</summary>
    public Study Study { get; }

    /// <summary>The sentences that can carry a claim, in order.</summary>
    public IReadOnlyList<SentenceReading> Sentences { get; }

    /// <summary>The section of <paramref name="sentence"/>.</summary>
    public Section SectionOf(SentenceReading sentence) => Document.Sections[Document.Sentences[sentence.Index].Section];

    /// <summary>Whether one or two patients' course is told.</summary>
    public bool IsCase => Study.Design == StudyDesign.CaseReport;

    /// <summary>Whether it may compare its drugs; where it does not, 'comparable to the others' tells of patients, not of arms.</summary>
    public bool HasArms => Study.Design is not (StudyDesign.CaseReport or StudyDesign.CaseSeries or StudyDesign.SingleArmTrial);

    /// <summary>Whether it has no results of its own; a systematic review has, where it pools.</summary>
    public bool IsReview => Study.Design is StudyDesign.NarrativeReview or StudyDesign.Guideline;

    /// <summary>Reads <paramref name="document"/>; the reading has no sentences where it names no drug.</summary>
    public static ClaimReading Of(Document document, MentionSet mentions, Study study, CueLexicon lexicon)
    {
        var sentences = new List<SentenceReading>();
        if (NamesDrug(mentions))
            Read(document, mentions, sentences, lexicon);
        var reading = new ClaimReading(document, study, sentences, lexicon);
        Zones.Mark(reading);
        return reading;
    }

    private static void Read(Document document, MentionSet mentions, List<SentenceReading> sentences, CueLexicon lexicon)
    {
        var next = 0;
        for (var i = 0; i < document.Sentences.Count; i++)
        {
            var first = next;
            while (next < mentions.Mentions.Count && mentions.Mentions[next].Sentence <= i)
                next++;
            var sentence = document.Sentences[i];
            if (document.RoleOf(sentence) == SectionRole.Furniture || sentence.Span.Length > LongestSentence)
                continue;
            var named = new Mention[next - first];
            for (var m = 0; m < named.Length; m++)
                named[m] = mentions.Mentions[first + m];
            sentences.Add(SentenceReader.Read(document, i, sentences.Count, named, lexicon));
        }
    }

    private static bool NamesDrug(MentionSet mentions)
    {
        foreach (var mention in mentions.Mentions)
        {
            if (mention.Kind == ConceptKind.Drug)
                return true;
        }

        return false;
    }
}
