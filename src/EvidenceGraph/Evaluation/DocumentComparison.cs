using System.Globalization;
using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>
/// Compares what was extracted from one document with its annotation. Concepts and claims are sets; what is optional and not asked
/// for is taken out of the extraction first; values are compared on the claims that both make.
/// </summary>
internal sealed class DocumentComparison
{
    private readonly GoldDocument _gold;
    private readonly DocumentContent _found;
    private readonly List<Difference> _differences = [];

    private DocumentComparison(GoldDocument gold, DocumentContent found)
    {
        _gold = gold;
        _found = found;
    }

    public EvaluationTally Tally { get; } = new();

    public IReadOnlyList<Difference> Differences => _differences;

    public static DocumentComparison Of(GoldDocument gold, DocumentContent found)
    {
        var comparison = new DocumentComparison(gold, found);
        for (var kind = 0; kind < DocumentContent.Kinds; kind++)
            comparison.CompareSets((Measure)kind, gold.Stated.Concepts[kind], found.Concepts[kind], gold.Optional.Concepts[kind], id => id, _ => null);
        comparison.CompareClaims();
        foreach (var field in Enum.GetValues<StudyField>())
            comparison.CompareStudy(field);
        return comparison;
    }

    private void CompareClaims()
    {
        HashSet<ClaimKey> stated = [.. _gold.Stated.Claims.Keys], found = [.. _found.Claims.Keys], free = [.. _gold.Optional.Claims.Keys, .. found.Where(_gold.IsFree)];
        CompareSets(Measure.Evidence, stated, found, free, key => key.ToString(), QuoteOf);
        Count(Measure.Investigated, OfStudy(stated), OfStudy(found), OfStudy(free));
        Count(Measure.Pairs, Pairs(stated), Pairs(found), Pairs(free));
        RoleConfusion.Count(Tally, stated, found.Where(key => !_gold.IsFree(key)));
        foreach (var key in stated.Intersect(found).Order())
            CompareValues(key, _gold.Stated.Claims[key], _found.Claims[key]);
    }

    private static HashSet<ClaimKey> OfStudy(IEnumerable<ClaimKey> keys) => [.. keys.Where(key => key.Role == Role.Investigated)];

    private static HashSet<(string, string)> Pairs(IEnumerable<ClaimKey> keys) => [.. keys.Select(key => key.Pair)];

    private string? QuoteOf(ClaimKey key) => (_gold.Stated.Claims.GetValueOrDefault(key) ?? _found.Claims[key]).Quote;

    private void CompareSets<T>(Measure measure, IReadOnlySet<T> stated, IReadOnlySet<T> found, IReadOnlySet<T> free, Func<T, string> show, Func<T, string?> quote)
    {
        var (missed, added) = Count(measure, stated, found, free);
        foreach (var one in missed.Order())
            _differences.Add(new Difference(_gold.Id, MeasureNames.Of(measure), "missed", show(one), Quote: quote(one)));
        foreach (var one in added.Order())
            _differences.Add(new Difference(_gold.Id, MeasureNames.Of(measure), "added", show(one), Quote: quote(one)));
    }

    private (List<T> Missed, List<T> Added) Count<T>(Measure measure, IReadOnlySet<T> stated, IReadOnlySet<T> found, IReadOnlySet<T> free)
    {
        List<T> missed = [.. stated.Where(one => !found.Contains(one))], added = [.. found.Where(one => !stated.Contains(one) && !free.Contains(one))];
        Tally.CountSets(measure, stated.Count - missed.Count, added.Count, stated.Count);
        return (missed, added);
    }

    private void CompareValues(ClaimKey key, ClaimContent stated, ClaimContent found)
    {
        var outcome = found.Outcomes[0];
        var accepted = stated.Outcomes.Contains(outcome);
        Tally.CountOutcome(accepted ? outcome : stated.Outcomes[0], outcome);
        CompareValue(Measure.Outcome, accepted, key, stated.Outcomes.Select(Words.Of), Words.Of(outcome), found.Quote);
        CompareValue(Measure.Hedged, stated.Hedged.Contains(found.Hedged[0]), key, stated.Hedged.Select(Truth), Truth(found.Hedged[0]), found.Quote);
        CompareValue(
            Measure.PopulationAntibodies, stated.Antibodies.SetEquals(found.Antibodies), key, [Ids(stated.Antibodies)], Ids(found.Antibodies), found.Quote);
        if (stated.Assessed is not null || found.Assessed is not null)
            CompareValue(Measure.Counts, (stated.Improved, stated.Assessed) == (found.Improved, found.Assessed), key, [CountOf(stated)], CountOf(found), found.Quote);
    }

    private void CompareValue(Measure measure, bool isRight, ClaimKey key, IEnumerable<string> expected, string found, string? quote)
    {
        Tally.CountValue(measure, isRight);
        if (!isRight)
            _differences.Add(new Difference(_gold.Id, MeasureNames.Of(measure), "wrong", key.ToString(), string.Join(" or ", expected), found, quote));
    }

    // A fact that neither side states says nothing; a design is always asked for.
    private void CompareStudy(StudyField field)
    {
        var (accepted, found) = (_gold.Stated.Study[(int)field], _found.Study[(int)field][0]);
        if (field != StudyField.Design && found is null && accepted is [null])
            return;
        var measure = Measure.StudyDesign + (int)field;
        var isRight = accepted.Contains(found);
        Tally.CountValue(measure, isRight);
        if (!isRight)
            _differences.Add(new Difference(_gold.Id, MeasureNames.Of(measure), "wrong", "", string.Join(" or ", accepted.Select(value => value ?? "nothing")), found ?? "nothing"));
    }

    private static string Truth(bool value) => value ? "yes" : "no";

    private static string Ids(IReadOnlySet<string> ids) => ids.Count == 0 ? "none" : string.Join(", ", ids.Order(StringComparer.Ordinal));

    private static string CountOf(ClaimContent claim) => $"{Number(claim.Improved)} of {Number(claim.Assessed)}";

    private static string Number(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
