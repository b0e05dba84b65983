using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row, all walks from a known node within a range of lengths that use no relationship twice, depth first.</summary>
internal sealed class VarExpandOperator(RunContext context, Operator source, Planning.VarExpand plan, PathStepTests steps) : Operator
{
    private readonly Trail _trail = new(context, plan.Types, plan.Reversed ? ExpandOperator.Reverse(plan.Pattern.Direction) : plan.Pattern.Direction, steps, plan.Unlike);
    private readonly int _from = plan.Reversed ? plan.Pattern.To : plan.Pattern.From;
    private readonly int _to = plan.Reversed ? plan.Pattern.From : plan.Pattern.To;
    private int _wanted = -1;

    public override void Open()
    {
        source.Open();
        _trail.Clear();
    }

    public override bool MoveNext()
    {
        var row = context.Row;
        while (true)
        {
            while (_trail.MoveNext())
            {
                if (plan.Into && _trail.Node != _wanted)
                    continue;
                row[plan.Pattern.Slot] = _trail.Relationships(plan.Reversed);
                if (!plan.Into)
                    row[_to] = Value.OfNode(_trail.Node);
                return true;
            }

            if (!source.MoveNext())
                return false;
            if (RelationshipUse.TryNode(row[_from], out var node) && (!plan.Into || RelationshipUse.TryNode(row[_to], out _wanted)))
                _trail.Start(node, plan.Pattern.Hops!.Least, plan.Pattern.Hops.Most ?? int.MaxValue);
        }
    }
}
