using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Weighs what the phrases of a document say of its design.</summary>
internal static class DesignReader
{
    // Less than this is no more than chance words.
    private const double Least = 3;

    private const double PlannedFrom = 6;

    // A paper may have a field or two (Outcomes, Interventions); the record of a trial has more.
    private const int FieldsOfRecord = 3;

    // The designs in which single patients are told of; which of them it is, the number of patients decides.
    private const int MostOfReport = 2;

    /// <summary>The design that <paramref name="sums"/> speak for.</summary>
    public static StudyDesign Choose(CueSums sums)
    {
        var (best, top) = (StudyDesign.Other, Least);
        for (var design = StudyDesign.Cohort; design <= StudyDesign.Laboratory; design++)
        {
            var sum = sums[(CueKind)design];
            if (sum > top)
                (best, top) = (design, sum);
        }

        var (report, series) = (sums[CueKind.CaseReport], sums[CueKind.CaseSeries]);
        return Math.Max(report, series) + (Math.Min(report, series) / 2) <= top ? best
            : series > report ? StudyDesign.CaseSeries
            : StudyDesign.CaseReport;
    }

    /// <summary>
    /// The same, when <paramref name="participants"/> are known: one or two patients make a report, more a series; where no words tell
    /// the design, a number of patients makes a cohort if anything is compared or correlated, else a series.
    /// </summary>
    public static StudyDesign Settle(StudyDesign design, int? participants, CueSums sums) => (design, participants) switch
    {
        (StudyDesign.Other, > MostOfReport) => sums[CueKind.Cohort] > 0 ? StudyDesign.Cohort : StudyDesign.CaseSeries,
        (StudyDesign.CaseSeries, <= MostOfReport) => StudyDesign.CaseReport,
        (StudyDesign.CaseReport, > MostOfReport) => StudyDesign.CaseSeries,
        _ => design,
    };

    /// <summary>Whether the results are not in yet: plain words for that, or a registry's fields, and not more words for results.</summary>
    public static bool IsPlanned(CueSums sums, StudyDesign design, Document document)
    {
        if (design is not (StudyDesign.RandomizedTrial or StudyDesign.SingleArmTrial or StudyDesign.Cohort or StudyDesign.Other))
            return false;
        var planned = sums[CueKind.Planned] + (CountRegistryFields(document) >= FieldsOfRecord ? PlannedFrom : 0);
        return planned >= PlannedFrom && planned >= sums[CueKind.Finished];
    }

    private static int CountRegistryFields(Document document)
    {
        var count = 0;
        foreach (var field in document.Fields)
            count += field.Kind is >= FieldKind.Status and <= FieldKind.EndDate ? 1 : 0;
        return count;
    }
}
