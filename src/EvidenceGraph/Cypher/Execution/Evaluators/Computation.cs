using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

internal sealed class ArithmeticEvaluator(RunContext context, string symbol, Evaluator left, Evaluator right, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var (first, second) = (left.Evaluate(row), right.Evaluate(row));
        try
        {
            if (Joins(first.Kind) || Joins(second.Kind))
                return Join(first, second);
            return Arithmetic.Apply(symbol, first, second);
        }
        catch (EvaluationException problem) when (problem.Locate(span))
        {
            throw;
        }
    }

    private static bool Joins(ValueKind kind) => kind is ValueKind.String or ValueKind.List;

    // What doubles in each step must be stopped before it is made.
    private Value Join(Value first, Value second)
    {
        context.Functions.CheckLength((long)Length(first) + Length(second));
        return context.Made(Arithmetic.Apply(symbol, first, second));
    }

    private static int Length(in Value value) => value.Kind == ValueKind.String ? value.AsString.Length : value.Kind == ValueKind.List ? value.Items.Length : 1;
}

internal sealed class NegationEvaluator(Evaluator operand, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = operand.Evaluate(row);
        try
        {
            return Arithmetic.Negate(value);
        }
        catch (EvaluationException problem) when (problem.Locate(span))
        {
            throw;
        }
    }
}

/// <summary>A function's call: checks the kinds of the arguments, and gives null for a null among them where the function wants it so.</summary>
internal sealed class FunctionEvaluator(RunContext context, Function function, Evaluator[] arguments, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var values = arguments.Length == 0 ? [] : new Value[arguments.Length];
        var anyNull = false;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(row);
            anyNull |= values[i].IsNull;
        }

        if (anyNull && function.NullGivesNull)
            return default;
        try
        {
            Check(values);
            return context.Made(function.Body(values, context.Functions));
        }
        catch (OverflowException)
        {
            var problem = new EvaluationException("NumberOutOfRange", $"the result of `{function.Name}` is out of range.");
            problem.Locate(span);
            throw problem;
        }
        catch (EvaluationException problem) when (problem.Locate(span))
        {
            throw;
        }
    }

    private void Check(Value[] values)
    {
        for (var i = 0; i < values.Length && i < function.Parameters.Length; i++)
            if (!values[i].IsNull && !function.Parameters[i].Holds(values[i].Kind))
                throw EvaluationException.InvalidArgument($"`{function.Name}` takes {function.Parameters[i].Describe()}, not {KindNames.Of(values[i])}.");
    }
}

internal sealed class CaseEvaluator(Evaluator? subject, (Evaluator When, Evaluator Then)[] alternatives, Evaluator? otherwise) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var value = subject?.Evaluate(row) ?? default;
        foreach (var (when, then) in alternatives)
        {
            var test = when.Evaluate(row);
            if (subject is null ? test is { Kind: ValueKind.Boolean, AsBoolean: true } : CypherEquality.AreEqual(value, test) == true)
                return then.Evaluate(row);
        }

        return otherwise?.Evaluate(row) ?? default;
    }
}
