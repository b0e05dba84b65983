using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Keeps the rows of which a condition is true.</summary>
internal sealed class FilterOperator(RunContext context, Operator source, Evaluator predicate) : Operator
{
    public override void Open() => source.Open();

    public override bool MoveNext()
    {
        while (source.MoveNext())
        {
            context.Tick();
            var value = predicate.Evaluate(context.Row);
            if (value.Kind == ValueKind.Boolean)
            {
                if (value.AsBoolean)
                    return true;
            }
            else if (!value.IsNull)
            {
                throw EvaluationException.InvalidType($"a condition must be a boolean, not {KindNames.Of(value)}.");
            }
        }

        return false;
    }
}

/// <summary>Fills slots with values.</summary>
internal sealed class ProjectOperator(RunContext context, Operator source, (int Slot, Evaluator Value)[] items) : Operator
{
    public override void Open() => source.Open();

    public override bool MoveNext()
    {
        if (!source.MoveNext())
            return false;
        context.Tick();
        foreach (var (slot, value) in items)
            context.Row[slot] = value.Evaluate(context.Row);
        return true;
    }
}

/// <summary>Leaves out the first rows.</summary>
internal sealed class SkipOperator(RunContext context, Operator source, Evaluator count) : Operator
{
    private long _left = -1;

    public override void Open()
    {
        source.Open();
        _left = -1;
    }

    public override bool MoveNext()
    {
        if (_left < 0)
            _left = RowCount.Of(count.Evaluate(context.Row), "SKIP");
        for (; _left > 0; _left--)
            if (!source.MoveNext())
                return false;
        return source.MoveNext();
    }
}

/// <summary>Ends after some rows, without asking for one more.</summary>
internal sealed class LimitOperator(RunContext context, Operator source, Evaluator count) : Operator
{
    private long _left = -1;

    public override void Open()
    {
        source.Open();
        _left = -1;
    }

    public override bool MoveNext()
    {
        if (_left < 0)
            _left = RowCount.Of(count.Evaluate(context.Row), "LIMIT");
        if (_left == 0 || !source.MoveNext())
            return false;
        _left--;
        return true;
    }
}

/// <summary>The number that SKIP and LIMIT take.</summary>
internal static class RowCount
{
    public static long Of(Value value, string clause) => value.Kind != ValueKind.Integer
        ? throw EvaluationException.InvalidType($"{clause} takes an integer, not {KindNames.Of(value)}.")
        : value.AsInteger < 0
            ? throw new EvaluationException("NegativeIntegerArgument", $"{clause} cannot be negative.")
            : value.AsInteger;
}

/// <summary>For each row, the rows of an inner plan that begins with it.</summary>
internal sealed class ApplyOperator(Operator source, Operator inner) : Operator
{
    private bool _open;

    public override void Open()
    {
        source.Open();
        _open = false;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            if (_open && inner.MoveNext())
                return true;
            _open = source.MoveNext();
            if (!_open)
                return false;
            inner.Open();
        }
    }
}

/// <summary>As <see cref="ApplyOperator"/>; a row without any inner row stays, with the inner slots null.</summary>
internal sealed class OptionalApplyOperator(RunContext context, Operator source, Operator inner, int[] nullSlots) : Operator
{
    private bool _open;

    public override void Open()
    {
        source.Open();
        _open = false;
    }

    public override bool MoveNext()
    {
        if (_open)
        {
            if (inner.MoveNext())
                return true;
            _open = false;
        }

        if (!source.MoveNext())
            return false;
        inner.Open();
        _open = inner.MoveNext();
        if (!_open)
            foreach (var slot in nullSlots)
                context.Row[slot] = default;
        return true;
    }
}

/// <summary>The rows of several plans, one after the other, copied into common slots.</summary>
internal sealed class UnionOperator(RunContext context, (Operator Plan, int[] Results)[] parts, int[] slots) : Operator
{
    private int _part = -1;

    public override void Open() => _part = -1;

    public override bool MoveNext()
    {
        while (_part < parts.Length)
        {
            if (_part >= 0 && parts[_part].Plan.MoveNext())
            {
                for (var i = 0; i < slots.Length; i++)
                    context.Row[slots[i]] = context.Row[parts[_part].Results[i]];
                return true;
            }

            if (++_part < parts.Length)
                parts[_part].Plan.Open();
        }

        return false;
    }
}
