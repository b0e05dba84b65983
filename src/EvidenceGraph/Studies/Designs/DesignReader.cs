using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Settles the design when the patients are counted, and tells whether it is only planned.</summary>
internal static class DesignReader
{
    private const double PlannedFrom = 6;

    // One or two patients make a report, more a series.
    private const int MostOfReport = 2;

    /// <summary>The same design, but one or two <paramref name="participants"/> make a report of a series, more a series of a report.</summary>
    public static StudyDesign Settle(StudyDesign design, int? participants) => (design, participants) switch
    {
        (StudyDesign.CaseSeries, <= MostOfReport) => StudyDesign.CaseReport,
        (StudyDesign.CaseReport, > MostOfReport) => StudyDesign.CaseSeries,
        _ => design,
    };

    /// <summary>Whether the results are not in yet: plain words for that, or a registry's fields, and not more words for results.</summary>
    public static bool IsPlanned(StudyFacts facts, StudyDesign design)
    {
        if (design is not (StudyDesign.RandomizedTrial or StudyDesign.SingleArmTrial or StudyDesign.Cohort or StudyDesign.Other))
            return false;
        var planned = facts.Cues[CueKind.Planned] + (DesignEvidence.IsRecord(facts.Document) ? PlannedFrom : 0);
        return planned >= PlannedFrom && planned >= facts.Cues[CueKind.Finished];
    }
}
