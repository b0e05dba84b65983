using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>What the expressions over lists share.</summary>
internal static class ListOperand
{
    /// <summary>The items of a list, or null for null.</summary>
    /// <exception cref="EvaluationException">The value is neither.</exception>
    public static IReadOnlyList<Value>? Of(Value value, SourceSpan span)
    {
        if (value.Kind == ValueKind.List)
            return value.AsList;
        if (value.IsNull)
            return null;
        var problem = EvaluationException.InvalidType($"a list was expected, not {KindNames.Of(value)}.");
        problem.Locate(span);
        throw problem;
    }
}

internal sealed class ListComprehensionEvaluator(RunContext context, int slot, Evaluator list, Evaluator? where, Evaluator? result, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        if (ListOperand.Of(list.Evaluate(row), span) is not { } items)
            return default;
        var (results, weight) = (new List<Value>(), 0L);
        foreach (var item in items)
        {
            context.Tick();
            row[slot] = item;
            if (where is not null && Truth.Of(where.Evaluate(row), span) != true)
                continue;
            var value = result is null ? item : result.Evaluate(row);
            results.Add(value);
            if (value.Kind is ValueKind.List or ValueKind.Map)
                context.CheckWeight(weight += value.Heap.Weight);
        }

        return context.Made(Value.OfItems([.. results]));
    }
}

/// <summary>all, any, none, single: unknown where a null decides.</summary>
internal sealed class QuantifierEvaluator(RunContext context, string kind, int slot, Evaluator list, Evaluator where, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        if (ListOperand.Of(list.Evaluate(row), span) is not { } items)
            return default;
        var (trues, unknowns) = (0, 0);
        foreach (var item in items)
        {
            context.Tick();
            row[slot] = item;
            switch (Truth.Of(where.Evaluate(row), span))
            {
                case true when kind is "any" or "none":
                    return kind == "any";
                case true when ++trues > 1 && kind == "single":
                    return false;
                case false when kind == "all":
                    return false;
                case null:
                    unknowns++;
                    break;
            }
        }

        return unknowns > 0 ? default(bool?) : kind switch
        {
            "all" or "none" => true,
            "any" => false,
            _ => trues == 1,
        };
    }
}

internal sealed class ReduceEvaluator(RunContext context, int accumulator, Evaluator initial, int slot, Evaluator list, Evaluator step, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var total = initial.Evaluate(row);
        if (ListOperand.Of(list.Evaluate(row), span) is not { } items)
            return default;
        foreach (var item in items)
        {
            context.Tick();
            row[accumulator] = total;
            row[slot] = item;
            total = step.Evaluate(row);
        }

        return total;
    }
}
