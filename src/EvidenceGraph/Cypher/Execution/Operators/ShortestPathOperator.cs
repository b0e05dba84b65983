using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// For each row, one shortest path between two known nodes, or all of that length. Without conditions on the path as a whole a
/// breadth-first search finds the distance, testing each step; with them, walks are tried length by length until some fit.
/// </summary>
internal sealed class ShortestPathOperator(RunContext context, Operator source, Planning.ShortestPath plan, PathStepTests steps, Evaluator[] pathPredicates) : Operator
{
    private readonly Trail _trail = new(context, plan.Types, plan.Pattern.Direction, steps, []);
    private readonly Distances _distances = new(context, plan.Types, plan.Pattern.Direction, steps);
    private readonly HopRange _hops = plan.Pattern.Hops!;
    private readonly List<Value> _found = [];
    private int _next;

    public override void Open()
    {
        source.Open();
        _found.Clear();
        _next = 0;
    }

    public override bool MoveNext()
    {
        while (_next == _found.Count)
        {
            if (!source.MoveNext())
                return false;
            _found.Clear();
            _next = 0;
            if (RelationshipUse.TryNode(context.Row[plan.Pattern.From], out var from) && RelationshipUse.TryNode(context.Row[plan.Pattern.To], out var to))
                Search(from, to);
        }

        SetPath(_found[_next++]);
        return true;
    }

    private void Search(int from, int to)
    {
        var most = _hops.Most ?? int.MaxValue;
        if (!steps.FitsNode(from) || !steps.FitsNode(to))
            return;
        if (_hops.Least > 1 || from == to || pathPredicates.Length > 0)
            SearchByLength(from, to, most);
        else if (_distances.Walk(from, to, most, all: plan.Pattern.Selector == PathSelector.AllShortest) is { } paths)
            _found.AddRange(paths);
        context.CheckHeld(_found.Count);
    }

    // A walk without repeated relationships is no longer than there are relationships.
    private void SearchByLength(int from, int to, int most)
    {
        var longest = Math.Min(most, context.Graph.RelationshipCount);
        for (var length = _hops.Least; length <= longest && _found.Count == 0; length++)
        {
            var any = false;
            _trail.Start(from, length, length);
            while (_trail.MoveNext())
            {
                any = true;
                if (_trail.Node != to)
                    continue;
                var relationships = _trail.Relationships(reversed: false);
                SetPath(relationships);
                if (!Array.TrueForAll(pathPredicates, predicate => predicate.Evaluate(context.Row) is { Kind: ValueKind.Boolean, AsBoolean: true }))
                    continue;
                _found.Add(relationships);
                if (plan.Pattern.Selector == PathSelector.Shortest)
                    return;
            }

            if (!any)
                return;
        }
    }

    private void SetPath(Value relationships)
    {
        context.Row[plan.Pattern.Slot] = relationships;
        if (plan.Path is { } path)
            context.Row[path.Slot] = PathBuilder.Build(context.Graph, context.Row, path);
    }
}
