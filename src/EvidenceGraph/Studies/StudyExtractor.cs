using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Durations;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Publication;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies;

/// <summary>Reads what kind of study speaks.</summary>
internal static class StudyExtractor
{
    private const double ControlledFrom = 5;
    private const double RetractedFrom = 9;

    // A thread reads one document at a time.
    [ThreadStatic]
    private static List<StudyToken>? _tokens;

    /// <summary>The study that <paramref name="document"/> describes.</summary>
    public static Study Extract(Document document, MentionSet mentions) => Extract(StudyFacts.Of(document, _tokens ??= []), StudyModels.BuiltIn);

    /// <summary>The study that <paramref name="facts"/> show, weighed by <paramref name="models"/>.</summary>
    public static Study Extract(StudyFacts facts, StudyModels models)
    {
        var (document, cues) = (facts.Document, facts.Cues);
        var likely = models.Design.Best(DesignEvidence.Of(facts, models.LikelySize(facts)));
        var participants = ParticipantsReader.Read(facts.Sizes, likely, facts.Signs, models.Size);
        var design = DesignReader.Settle(likely, participants);
        var planned = DesignReader.IsPlanned(facts, design);
        var publication = PublicationReader.Read(facts, design, models.Year);
        return new Study
        {
            Id = StudyIdentity.Of(publication, document.Title, document.Sha256),
            Title = document.Title,
            Design = design,
            Phase = facts.Phase,
            Planned = planned,
            Controlled = design == StudyDesign.RandomizedTrial || (design == StudyDesign.Cohort && cues[CueKind.Controlled] >= ControlledFrom),
            Participants = participants,
            FollowUp = FollowUpReader.Read(facts.Reading, design, planned, models.Time),
            Year = publication.Year,
            Journal = publication.Journal,
            Doi = publication.Doi,
            Pmid = publication.Pmid,
            Registry = publication.Registry?.Number,
            Retracted = publication.IsRetracted || cues[CueKind.Retracted] >= RetractedFrom,
        };
    }
}
