using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>EXISTS { }: stops at the first row.</summary>
internal sealed class ExistsEvaluator(Operator query) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        query.Open();
        return query.MoveNext();
    }
}

/// <summary>COUNT { }</summary>
internal sealed class CountEvaluator(Operator query) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        query.Open();
        var count = 0L;
        while (query.MoveNext())
            count++;
        return count;
    }
}

/// <summary>COLLECT { }, and pattern comprehensions.</summary>
internal sealed class CollectEvaluator(RunContext context, Operator query, int slot) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        query.Open();
        var items = new List<Value>();
        while (query.MoveNext())
            items.Add(row[slot]);
        context.CheckHeld(items.Count);
        return Value.OfItems([.. items]);
    }
}
