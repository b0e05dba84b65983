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
    public static Study Extract(Document document, MentionSet mentions)
    {
        var reading = StudyReading.Of(document, _tokens ??= []);
        var cues = CueSums.Of(reading);
        var likely = DesignReader.Choose(cues);
        var participants = ParticipantsReader.Read(reading, likely);
        var design = DesignReader.Settle(likely, participants, cues);
        var publication = PublicationReader.Read(document, design);
        return new Study
        {
            Id = StudyIdentity.Of(publication, document.Title, document.Sha256),
            Title = document.Title,
            Design = design,
            Phase = PhaseReader.Read(reading),
            Planned = DesignReader.IsPlanned(cues, design, document),
            Controlled = design == StudyDesign.RandomizedTrial || (design == StudyDesign.Cohort && cues[CueKind.Controlled] >= ControlledFrom),
            Participants = participants,
            FollowUp = FollowUpReader.Read(reading, design),
            Year = publication.Year,
            Journal = publication.Journal,
            Doi = publication.Doi,
            Pmid = publication.Pmid,
            Registry = publication.Registry?.Number,
            Retracted = publication.IsRetracted || cues[CueKind.Retracted] >= RetractedFrom,
        };
    }
}
