using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>
/// Orders the steps of one MATCH. From what is known it takes the cheapest expansion, again and again; where nothing is known
/// it tries each node as the start and keeps the cheapest whole. Conditions are tested as soon as their variables are known.
/// </summary>
internal sealed class MatchPlanner(BoundMatch match, GraphStatistics statistics, PlannerOptions options, Dictionary<int, string> labels)
{
    // Beyond so many nodes every start is not tried: the most selective is taken.
    private const int MostStarts = 8;

    private readonly BoundPattern _pattern = match.Pattern;

    public LogicalPlan Plan(LogicalPlan source)
    {
        var predicates = match.Predicates.SelectMany(Conjunction.Split).ToList();
        var draft = new MatchDraft(_pattern, statistics, options, source, predicates, labels);
        draft = Complete(draft.Filtered());
        foreach (var path in _pattern.Paths)
            draft = draft.WithPath(path);
        return draft.Finished();
    }

    private MatchDraft Complete(MatchDraft draft)
    {
        while (!draft.IsComplete)
        {
            if (draft.NextExpansion() is { } expanded)
            {
                draft = expanded;
                continue;
            }

            var starts = draft.Starts();
            if (!options.Reorder || starts.Count == 1)
                draft = starts[0];
            else if (_pattern.Nodes.Count > MostStarts)
                draft = starts.MinBy(start => start.Cost)!;
            else
                return starts.Select(Complete).MinBy(whole => whole.Cost)!;
        }

        return draft;
    }
}
