using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Publication;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies;

/// <summary>What a document shows before anything is weighed: its tokens, phrases, signs, numbers and identifiers.</summary>
internal sealed class StudyFacts
{
    private StudyFacts(Document document, List<StudyToken> tokens)
    {
        Document = document;
        Reading = StudyReading.Of(document, tokens);
        Cues = CueSums.Of(Reading);
        Signs = SignReader.Read(Reading);
        Sizes = SizeCandidates.Find(Reading, document.Fields);
        Phase = PhaseReader.Read(Reading, document);
        Publication = PublicationLines.Read(document);
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>Its tokens.</summary>
    public StudyReading Reading { get; }

    /// <summary>What its phrases say.</summary>
    public CueSums Cues { get; }

    /// <summary>What it is like.</summary>
    public StudySigns Signs { get; }

    /// <summary>The numbers that may count its patients.</summary>
    public List<SizeCandidate> Sizes { get; }

    /// <summary>The phase of the trial.</summary>
    public string? Phase { get; }

    /// <summary>Its lines, years and identifiers.</summary>
    public PublicationLines Publication { get; }

    /// <summary>Whether it prints the number of a trial.</summary>
    public bool HasTrialNumber => Publication.Numbers.Exists(number => number.Registry != RegistryNumber.OfReviews);

    /// <summary>Whether it prints the number of a registered review.</summary>
    public bool HasReviewNumber => Publication.Numbers.Exists(number => number.Registry == RegistryNumber.OfReviews);

    /// <summary>The facts of <paramref name="document"/>, valid as long as <paramref name="tokens"/>, whose place its tokens take, is not used again.</summary>
    public static StudyFacts Of(Document document, List<StudyToken> tokens) => new(document, tokens);
}
