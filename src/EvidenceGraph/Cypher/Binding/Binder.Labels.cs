using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    /// <summary>What an element of a pattern must be: fixed names, which the planner can use, or such as are computed in each row.</summary>
    private Expression BindElementLabels(Slot element, LabelExpression labels, Scope scope)
    {
        if (!IsComputed(labels))
            return new HasLabels(element, labels) { Span = element.Span };
        var names = new List<Expression>();
        var bound = BindNames(labels, names, scope);
        return new HasComputedLabels(element, bound, names) { Span = element.Span };
    }

    private static bool IsComputed(LabelExpression labels) => labels switch
    {
        DynamicNames => true,
        NotLabel it => IsComputed(it.Operand),
        AndLabels it => IsComputed(it.Left) || IsComputed(it.Right),
        OrLabels it => IsComputed(it.Left) || IsComputed(it.Right),
        _ => false,
    };

    private LabelExpression BindNames(LabelExpression labels, List<Expression> names, Scope scope)
    {
        switch (labels)
        {
            case DynamicNames it:
                names.Add(BindDynamic(it, scope));
                return new ComputedNames(names.Count - 1, it.Any);
            case NotLabel it:
                return new NotLabel(BindNames(it.Operand, names, scope));
            case AndLabels it:
                return new AndLabels(BindNames(it.Left, names, scope), BindNames(it.Right, names, scope));
            case OrLabels it:
                return new OrLabels(BindNames(it.Left, names, scope), BindNames(it.Right, names, scope));
            default:
                return labels;
        }
    }

    private Expression BindDynamic(DynamicNames dynamic, Scope scope)
    {
        var (expression, type) = WithAggregates(null, () => Bind(dynamic.Names, scope));
        Require(type, Kinds.String | Kinds.List, "a computed label or type", dynamic.Span);
        if (type.Kinds == Kinds.List)
            Require(new StaticType(type.Items), Kinds.String, "a list of computed labels or types", dynamic.Span);
        IReadOnlyList<Expression> written = expression is ListLiteral list ? list.Items : [expression];
        if (written.Any(name => name is Literal { Value: var value } && (value.IsNull || (value.Kind == ValueKind.String && value.AsString.Length == 0))))
            throw Error("InvalidArgumentValue", "neither null nor an empty string is the name of a label or type.", dynamic.Span);
        return expression;
    }
}
