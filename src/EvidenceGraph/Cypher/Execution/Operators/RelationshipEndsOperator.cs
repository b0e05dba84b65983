using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row with a known relationship, its ends as the pattern has them: one way, or both where it has no direction.</summary>
internal sealed class RelationshipEndsOperator(RunContext context, Operator source, Planning.RelationshipEnds plan) : Operator
{
    private readonly PropertyGraph _graph = context.Graph;
    private bool _otherWay;
    private Value _from;
    private Value _to;

    public override void Open()
    {
        source.Open();
        _otherWay = false;
    }

    public override bool MoveNext()
    {
        var pattern = plan.Pattern;
        while (true)
        {
            if (_otherWay)
            {
                _otherWay = false;
                if (TryEnds(_to, _from))
                    return true;
            }

            if (!source.MoveNext())
                return false;
            // A node that this step fills is forgotten with the row: what was known before is kept by the steps before.
            var relationship = context.Row[pattern.Slot];
            if (relationship.IsNull)
                continue;
            if (relationship.Kind != ValueKind.Relationship)
                throw Values.EvaluationException.InvalidType($"a relationship was expected, not {Values.KindNames.Of(relationship)}.");
            if (Array.IndexOf(plan.Types, _graph.TypeOf(relationship.Index)) < 0 || RelationshipUse.IsUsed(context.Row, plan.Unlike, relationship.Index))
                continue;
            var (start, end) = (Value.OfNode(_graph.StartOf(relationship.Index)), Value.OfNode(_graph.EndOf(relationship.Index)));
            (_from, _to) = pattern.Direction == Direction.Incoming ? (end, start) : (start, end);
            _otherWay = pattern.Direction == Direction.Both && start != end;
            if (TryEnds(_from, _to))
                return true;
        }
    }

    private bool TryEnds(Value from, Value to)
    {
        var pattern = plan.Pattern;
        if ((plan.FromKnown && context.Row[pattern.From] != from) || (plan.ToKnown && context.Row[pattern.To] != to))
            return false;
        if (pattern.From == pattern.To && from != to)
            return false;
        context.Row[pattern.From] = from;
        context.Row[pattern.To] = to;
        return true;
    }
}
