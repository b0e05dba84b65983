using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row, how many relationships lead on from a node: its degree, less those that the row uses already.</summary>
internal sealed class CountExpandOperator(RunContext context, Operator source, Planning.Expand plan, int slot, bool[]? labelSets) : Operator
{
    private readonly ExpandOperator.Lane[] _lanes = ExpandOperator.Lane.Of(context.Graph, plan.Types, plan.Direction);
    private readonly bool _byDegree = labelSets is null && plan.Direction != Direction.Both;

    public override void Open() => source.Open();

    public override bool MoveNext()
    {
        while (source.MoveNext())
        {
            context.Tick();
            if (!RelationshipUse.TryNode(context.Row[plan.From], out var node))
                continue;
            var count = 0L;
            foreach (ref readonly var lane in _lanes.AsSpan())
                count += _byDegree ? lane.Adjacency.Degree(node) : Walk(lane, node);
            if (_byDegree && count > 0)
                count -= Used(node);
            if (count == 0)
                continue;
            context.Row[slot] = count;
            return true;
        }

        return false;
    }

    private long Walk(in ExpandOperator.Lane lane, int node)
    {
        var count = 0L;
        var (position, end) = lane.Adjacency.Range(node);
        for (; position < end; position++)
        {
            context.Tick();
            var neighbour = lane.Neighbours[position];
            if ((lane.SkipsLoops && neighbour == node) || (labelSets is not null && !labelSets[context.Graph.LabelSetOf(neighbour)]))
                continue;
            if (plan.Unlike.Length == 0 || !RelationshipUse.IsUsed(context.Row, plan.Unlike, lane.Adjacency.RelationshipAt(position)))
                count++;
        }

        return count;
    }

    // The row's relationships are pairwise different, so that each is taken off once.
    private long Used(int node)
    {
        var used = 0L;
        foreach (var other in plan.Unlike)
        {
            var value = context.Row[other];
            if (value.Kind == ValueKind.Relationship)
                used += LeadsOn(value.Index, node) ? 1 : 0;
            else if (value.Kind == ValueKind.List)
                foreach (var hop in value.Items)
                    used += LeadsOn(hop.Index, node) ? 1 : 0;
        }

        return used;
    }

    private bool LeadsOn(int relationship, int node) =>
        (plan.Direction == Direction.Outgoing ? context.Graph.StartOf(relationship) : context.Graph.EndOf(relationship)) == node
        && Array.IndexOf(plan.Types, context.Graph.TypeOf(relationship)) >= 0;
}
