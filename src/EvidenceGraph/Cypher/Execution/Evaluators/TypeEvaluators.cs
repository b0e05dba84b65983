using System.Text;
using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary><c>IS :: TYPE</c>: true or false, for null too.</summary>
internal sealed class TypeEvaluator(RunContext context, Evaluator operand, TypeExpression type, bool negated) : Evaluator
{
    public override Value Evaluate(Value[] row) => IsOf(type, operand.Evaluate(row)) != negated;

    private bool IsOf(TypeExpression wanted, in Value value)
    {
        if (value.IsNull)
            return wanted.Nullable;
        return wanted switch
        {
            KindType it => it.Kinds.Holds(value.Kind),
            ListType it => value.Kind == ValueKind.List && AllAre(it.Item, value),
            UnionType it => IsAnyOf(it, value),
            _ => IsProperty(value),
        };
    }

    private bool AllAre(TypeExpression wanted, in Value list)
    {
        foreach (ref readonly var item in list.Items)
        {
            context.Tick();
            if (!IsOf(wanted, item))
                return false;
        }

        return true;
    }

    private bool IsAnyOf(UnionType union, in Value value)
    {
        foreach (var member in union.Members)
            if (IsOf(member, value))
                return true;
        return false;
    }

    // A property holds a plain value, or plain values of one kind; integers and floats may stand together.
    private bool IsProperty(in Value value)
    {
        if (value.Kind != ValueKind.List)
            return IsPlain(value.Kind);
        var found = Kinds.None;
        foreach (ref readonly var item in value.Items)
        {
            context.Tick();
            if (item.IsNull || item.Kind == ValueKind.List || !IsPlain(item.Kind))
                return false;
            found |= KindSets.Of(item.Kind);
        }

        return (found & (found - 1)) == 0 || found == Kinds.Number;
    }

    private static bool IsPlain(ValueKind kind) => !(Kinds.Entity | Kinds.Path | Kinds.Map).Holds(kind);
}

/// <summary><c>IS NORMALIZED</c>: null of what is no string.</summary>
internal sealed class NormalizedEvaluator(Evaluator operand, NormalizationForm form, bool negated) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var text = operand.Evaluate(row);
        return text.Kind == ValueKind.String ? (NormalForms.Normalize(text.AsString, form) == text.AsString) != negated : default(Value);
    }
}
