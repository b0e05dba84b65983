using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Assembling;

/// <summary>
/// The counts of one <c>TREATS</c>: a drug in a disease, over all studies that investigate it. What is merely mentioned, given
/// along, given before or compared with makes none; approval alone makes one without studies.
/// </summary>
internal sealed record Treatment
{
    /// <summary>Distinct studies, planned ones among them: the sum of the next six but for <see cref="Hedged"/>.</summary>
    public int Studies { get; private init; }

    /// <summary>Of the studies, those without results yet. They have no patients and no outcome.</summary>
    public int Planned { get; private init; }

    /// <summary>Studies by what came out, see <see cref="StudyOutcome"/>.</summary>
    public int Beneficial { get; private init; }

    /// <summary>Of the beneficial, those that only suppose it ('may improve').</summary>
    public int Hedged { get; private init; }

    public int Mixed { get; private init; }

    public int NoBenefit { get; private init; }

    public int Harmful { get; private init; }

    public int Unreported { get; private init; }

    /// <summary>Patients of the finished studies but for reviews, see <see cref="StudyPatients"/>.</summary>
    public int Patients { get; private init; }

    public int Improved { get; private init; }

    public int Assessed { get; private init; }

    public bool Approved { get; private init; }

    public Tier? BestTier { get; private init; }

    public int? FirstYear { get; private init; }

    public int? LatestYear { get; private init; }

    /// <summary>The rule of <see cref="PredicateRule"/>.</summary>
    public int Rule { get; private init; }

    /// <summary>Antibodies stated for any of the investigated populations, ordinal order.</summary>
    public required IReadOnlyList<string> Antibodies { get; init; }

    /// <summary>Ids of the evidence, investigated and approved, ordinal order.</summary>
    public required IReadOnlyList<string> Evidence { get; init; }

    /// <summary>'2 beneficial, 1 mixed, 1 planned'.</summary>
    public string Summary => string.Join(", ", Parts());

    /// <summary>Whether evidence of this role makes a treatment at all.</summary>
    public static bool IsMadeBy(Role role) => role is Role.Investigated or Role.Approved;

    /// <summary>The treatment that <paramref name="items"/> make: evidence of one drug in one disease.</summary>
    public static Treatment Of(IReadOnlyCollection<EvidenceItem> items)
    {
        var made = items.Where(item => IsMadeBy(item.Evidence.Role)).ToList();
        var investigated = made.FindAll(item => item.Evidence.Role == Role.Investigated);
        var studies = investigated
            .GroupBy(item => item.Study.Facts.Id, item => item, StringComparer.Ordinal)
            .Select(study => (study.First().Study, Evidence: study.OrderBy(item => item.Id, StringComparer.Ordinal).Select(item => item.Evidence).ToList()))
            .ToList();
        var finished = studies.FindAll(study => !study.Study.Facts.Planned);
        var outcomes = finished.ConvertAll(study => StudyOutcome.Of(study.Evidence));
        var patients = finished.ConvertAll(study => StudyPatients.Of(study.Study, study.Evidence));
        var approved = investigated.Count < made.Count;
        return new Treatment
        {
            Studies = studies.Count,
            Planned = studies.Count - finished.Count,
            Beneficial = outcomes.Count(one => one.Outcome == Outcome.Beneficial),
            Hedged = outcomes.Count(one => one.Hedged),
            Mixed = outcomes.Count(one => one.Outcome == Outcome.Mixed),
            NoBenefit = outcomes.Count(one => one.Outcome == Outcome.NoBenefit),
            Harmful = outcomes.Count(one => one.Outcome == Outcome.Harmful),
            Unreported = outcomes.Count(one => one.Outcome == Outcome.Unreported),
            Patients = patients.Sum(one => one.Patients),
            Improved = patients.Sum(one => one.Improved),
            Assessed = patients.Sum(one => one.Assessed),
            Approved = approved,
            BestTier = studies.Count == 0 ? null : studies.Min(study => study.Study.Tier),
            FirstYear = studies.Min(study => study.Study.Facts.Year),
            LatestYear = studies.Max(study => study.Study.Facts.Year),
            Rule = approved ? PredicateRule.Approved : studies.Min(study => PredicateRule.Of(study.Study.Facts)),
            Antibodies = [.. investigated.SelectMany(item => item.Evidence.Antibodies).Distinct().Order(StringComparer.Ordinal)],
            Evidence = [.. made.Select(item => item.Id).Order(StringComparer.Ordinal)],
        };
    }

    private IEnumerable<string> Parts()
    {
        foreach (var (count, word) in new[]
        {
            (Beneficial - Hedged, "beneficial"), (Hedged, "beneficial (hedged)"), (Mixed, "mixed"), (NoBenefit, "no benefit"),
            (Harmful, "harmful"), (Unreported, "unreported"), (Planned, "planned"),
        })
        {
            if (count > 0)
                yield return FormattableString.Invariant($"{count} {word}");
        }

        if (Approved)
            yield return "approved";
    }
}
