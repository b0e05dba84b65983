using EvidenceGraph.Claims;

namespace EvidenceGraph.Evaluation;

/// <summary>Counts of one document, or of all. Not for several threads.</summary>
internal sealed class EvaluationTally
{
    private readonly (int Right, int Wrong, int Of)[] _measures = new (int, int, int)[Enum.GetValues<Measure>().Length];
    private readonly SortedDictionary<(int Expected, int Found), int> _roles = [];
    private readonly SortedDictionary<(Outcome Expected, Outcome Found), int> _outcomes = [];

    /// <summary>Stands in the confusion of roles for a claim that one side does not make.</summary>
    public const int NoRole = (int)Role.Mentioned + 1;

    public IEnumerable<Figure> Figures => _measures.Select((counts, measure) => new Figure((Measure)measure, counts.Right, counts.Wrong, counts.Of));

    /// <summary>How often a claim about a drug and a disease has one role and was found with another, or on one side only (<see cref="NoRole"/>).</summary>
    public IReadOnlyDictionary<(int Expected, int Found), int> Roles => _roles;

    /// <summary>How often a claim that was found has one outcome and was given another.</summary>
    public IReadOnlyDictionary<(Outcome Expected, Outcome Found), int> Outcomes => _outcomes;

    public void CountSets(Measure measure, int right, int wrong, int of) => Count(measure, (right, wrong, of));

    public void CountValue(Measure measure, bool isRight) => Count(measure, (isRight ? 1 : 0, 0, 1));

    public void CountRoles(int expected, int found) => _roles[(expected, found)] = _roles.GetValueOrDefault((expected, found)) + 1;

    public void CountOutcome(Outcome expected, Outcome found) => _outcomes[(expected, found)] = _outcomes.GetValueOrDefault((expected, found)) + 1;

    public void Add(EvaluationTally other)
    {
        for (var i = 0; i < _measures.Length; i++)
            Count((Measure)i, other._measures[i]);
        foreach (var (key, count) in other._roles)
            _roles[key] = _roles.GetValueOrDefault(key) + count;
        foreach (var (key, count) in other._outcomes)
            _outcomes[key] = _outcomes.GetValueOrDefault(key) + count;
    }

    private void Count(Measure measure, (int Right, int Wrong, int Of) more)
    {
        ref var counts = ref _measures[(int)measure];
        counts = (counts.Right + more.Right, counts.Wrong + more.Wrong, counts.Of + more.Of);
    }
}
