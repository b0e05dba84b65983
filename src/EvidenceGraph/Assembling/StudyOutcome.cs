using EvidenceGraph.Claims;

namespace EvidenceGraph.Assembling;

/// <summary>What came out of one study for one drug in one disease, where it states more than one thing of them.</summary>
/// <param name="Outcome">
/// The one outcome stated. Benefit beside failure or harm is mixed; no benefit beside harm is harmful; unreported only where
/// nothing else is stated.
/// </param>
/// <param name="Hedged">Whether it is beneficial and every statement of the benefit is hedged.</param>
internal readonly record struct StudyOutcome(Outcome Outcome, bool Hedged)
{
    /// <summary>The outcome of the study whose evidence for the pair this is.</summary>
    public static StudyOutcome Of(IEnumerable<Evidence> evidence) => Of([.. evidence.Select(item => (item.Outcome, item.Hedged))]);

    private static StudyOutcome Of(IReadOnlyCollection<(Outcome Outcome, bool Hedged)> stated)
    {
        var mixed = Any(stated, Outcome.Mixed);
        var beneficial = Any(stated, Outcome.Beneficial);
        var harmful = Any(stated, Outcome.Harmful);
        var noBenefit = Any(stated, Outcome.NoBenefit);
        if (mixed || (beneficial && (harmful || noBenefit)))
            return new(Outcome.Mixed, false);
        if (beneficial)
            return new(Outcome.Beneficial, stated.Where(item => item.Outcome == Outcome.Beneficial).All(item => item.Hedged));
        return new(harmful ? Outcome.Harmful : noBenefit ? Outcome.NoBenefit : Outcome.Unreported, false);
    }

    private static bool Any(IReadOnlyCollection<(Outcome Outcome, bool Hedged)> stated, Outcome outcome) =>
        stated.Any(item => item.Outcome == outcome);
}
