using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    private const Kinds Measures = Kinds.Number | Kinds.Temporal | Kinds.Duration;

    private static readonly string[] BooleanOperators = ["AND", "OR", "XOR"];
    private static readonly string[] TextOperators = ["STARTS WITH", "ENDS WITH", "CONTAINS", "=~"];

    /// <summary>A condition: the only place where a pattern may stand as an expression, and where no aggregation may.</summary>
    private Expression BindPredicate(Expression expression, Scope scope)
    {
        var (bound, type) = WithAggregates(null, () => BindCondition(expression, scope));
        Require(type, Kinds.Boolean, "a condition", expression.Span);
        return bound;
    }

    private (Expression Expression, StaticType Type) BindCondition(Expression expression, Scope scope) =>
        expression is PatternPredicate pattern ? BindPatternPredicate(pattern, scope) : Bind(expression, scope);

    private (Expression Expression, StaticType Type) Bind(Expression expression, Scope scope)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var (bound, type) = expression switch
        {
            Literal it => (it, StaticType.Of(it.Value)),
            Parameter it => BindParameter(it),
            Variable it => BindVariable(it, scope),
            Slot it => (it, StaticType.Any),
            PropertyAccess it => BindProperty(it, scope),
            IndexAccess it => BindIndex(it, scope),
            SliceAccess it => BindSlice(it, scope),
            ListLiteral it => BindList(it, scope),
            MapLiteral it => (it with { Entries = [.. it.Entries.Select(entry => (entry.Key, Bind(entry.Value, scope).Expression))] }, new StaticType(Kinds.Map)),
            MapProjection it => BindMapProjection(it, scope),
            Unary it => BindUnary(it, scope),
            Binary it => BindBinary(it, scope),
            Comparison it => (it with { First = Bind(it.First, scope).Expression, Rest = [.. it.Rest.Select(pair => (pair.Operator, Bind(pair.Operand, scope).Expression))] }, Truth),
            IsNull it => (it with { Operand = Bind(it.Operand, scope).Expression }, new StaticType(Kinds.Boolean)),
            IsTyped it => (it with { Operand = Bind(it.Operand, scope).Expression }, new StaticType(Kinds.Boolean)),
            IsNormalized it => (it with { Operand = Bind(it.Operand, scope).Expression }, Truth),
            HasLabels it => BindHasLabels(it, scope),
            FunctionCall or CountStar => BindCall(expression, scope),
            Case it => BindCase(it, scope),
            ListComprehension it => BindListComprehension(it, scope),
            Quantifier it => BindQuantifier(it, scope),
            Reduce it => BindReduce(it, scope),
            PatternComprehension it => BindPatternComprehension(it, scope),
            SubqueryExpression it => BindSubquery(it, scope),
            PatternPredicate it => throw Error("UnexpectedSyntax", "a pattern is a condition and has no value: use it in WHERE, or write EXISTS { } or COUNT { }.", it.Span),
            _ => throw new InvalidOperationException($"No binding for {expression.GetType().Name}."),
        };
        return (bound with { Span = expression.Span }, type);
    }

    private static readonly StaticType Truth = new(Kinds.Boolean | Kinds.Null);

    private (Expression, StaticType) BindParameter(Parameter parameter)
    {
        _parameters.TryAdd(parameter.Name, parameter.Span);
        return (parameter, StaticType.Any);
    }

    private (Expression, StaticType) BindVariable(Variable variable, Scope scope)
    {
        var found = Resolve(variable, scope);
        return (new Slot(found.Slot, variable.Name), found.Type);
    }

    private (Expression, StaticType) BindProperty(PropertyAccess access, Scope scope)
    {
        var (target, type) = Bind(access.Target, scope);
        Require(type, Kinds.Entity | Kinds.Map | Kinds.Temporal | Kinds.Duration, $"`.{access.Name}`", access.Span);
        if ((type.Kinds & Kinds.Entity) != 0 && (type.Kinds & ~(Kinds.Entity | Kinds.Null)) == 0)
            _names.Properties.TryAdd(access.Name, access.Span);
        return (access with { Target = target }, (type.Kinds & (Kinds.Temporal | Kinds.Duration)) == type.Kinds ? new StaticType(Kinds.Integer | Kinds.String | Kinds.Null) : StaticType.Any);
    }

    private (Expression, StaticType) BindIndex(IndexAccess access, Scope scope)
    {
        var (target, type) = Bind(access.Target, scope);
        return (access with { Target = target, Index = Bind(access.Index, scope).Expression }, type.Kinds == Kinds.List ? new StaticType(type.Items | Kinds.Null) : StaticType.Any);
    }

    private (Expression, StaticType) BindSlice(SliceAccess access, Scope scope)
    {
        var (target, type) = Bind(access.Target, scope);
        var (from, to) = (access.From is null ? null : Bind(access.From, scope).Expression, access.To is null ? null : Bind(access.To, scope).Expression);
        return (access with { Target = target, From = from, To = to }, new StaticType(Kinds.List | Kinds.Null, type.Items));
    }

    private (Expression, StaticType) BindList(ListLiteral list, Scope scope)
    {
        var items = list.Items.Select(item => Bind(item, scope)).ToList();
        return (list with { Items = [.. items.Select(item => item.Expression)] }, new StaticType(Kinds.List, items.Aggregate(Kinds.None, (kinds, item) => kinds | item.Type.Kinds)));
    }

    private (Expression, StaticType) BindMapProjection(MapProjection projection, Scope scope)
    {
        var (target, type) = Bind(projection.Target, scope);
        Require(type, Kinds.Entity | Kinds.Map, "a map projection", projection.Span);
        var items = projection.Items.Select(item => item with { Value = item.Value is null ? null : Bind(item.Value, scope).Expression });
        return (projection with { Target = target, Items = [.. items] }, new StaticType(Kinds.Map | Kinds.Null));
    }

    private (Expression, StaticType) BindUnary(Unary unary, Scope scope)
    {
        if (unary.Operator == "NOT")
        {
            var (condition, conditionType) = BindCondition(unary.Operand, scope);
            Require(conditionType, Kinds.Boolean, "NOT", unary.Operand.Span);
            return (unary with { Operand = condition }, Truth);
        }

        var (operand, type) = Bind(unary.Operand, scope);
        Require(type, Kinds.Number | Kinds.Duration, $"`{unary.Operator}`", unary.Operand.Span);
        return (unary with { Operand = operand }, type);
    }

    private (Expression, StaticType) BindBinary(Binary binary, Scope scope)
    {
        var isBoolean = Array.IndexOf(BooleanOperators, binary.Operator) >= 0;
        var (left, leftType) = isBoolean ? BindCondition(binary.Left, scope) : Bind(binary.Left, scope);
        var (right, rightType) = isBoolean ? BindCondition(binary.Right, scope) : Bind(binary.Right, scope);
        var bound = binary with { Left = left, Right = right };
        if (isBoolean)
        {
            Require(leftType, Kinds.Boolean, binary.Operator, binary.Left.Span);
            Require(rightType, Kinds.Boolean, binary.Operator, binary.Right.Span);
            return (bound, Truth);
        }

        if (binary.Operator == "=~")
        {
            Require(leftType, Kinds.String, "`=~`", binary.Left.Span);
            Require(rightType, Kinds.String, "`=~`", binary.Right.Span);
        }

        if (Array.IndexOf(TextOperators, binary.Operator) >= 0)
            return (bound, Truth);
        if (binary.Operator == "IN")
        {
            Require(rightType, Kinds.List, "IN", binary.Right.Span);
            return (bound, Truth);
        }

        if (binary.Operator == "+" && !MayAdd(leftType, rightType))
            throw Error("InvalidArgumentType", $"`+` cannot join {leftType.Kinds.Describe()} and {rightType.Kinds.Describe()}.", binary.Span);
        return (bound, binary.Operator is "+" or "||" ? SumType(leftType, rightType) : MeasureType(binary, leftType, rightType));
    }

    private static bool MayAdd(StaticType left, StaticType right) => left.MayBe(Kinds.List) || right.MayBe(Kinds.List)
        || (left.MayBe(Kinds.Number | Kinds.String) && right.MayBe(Kinds.Number | Kinds.String))
        || (left.MayBe(Kinds.Temporal | Kinds.Duration) && right.MayBe(Kinds.Temporal | Kinds.Duration));

    private static StaticType SumType(StaticType left, StaticType right)
    {
        if (left.Kinds == Kinds.List && right.Kinds == Kinds.List)
            return new StaticType(Kinds.List, left.Items | right.Items);
        if (left.Kinds == Kinds.List || right.Kinds == Kinds.List)
            return new StaticType(Kinds.List | Kinds.Null);
        if (left.Kinds == Kinds.String && right.Kinds == Kinds.String)
            return new StaticType(Kinds.String);
        return (left.Kinds | right.Kinds) == Kinds.Integer ? new StaticType(Kinds.Integer) : StaticType.Any;
    }

    private StaticType MeasureType(Binary binary, StaticType left, StaticType right)
    {
        var wanted = binary.Operator is "%" or "^" ? Kinds.Number : Measures;
        Require(left, wanted, $"`{binary.Operator}`", binary.Left.Span);
        Require(right, wanted, $"`{binary.Operator}`", binary.Right.Span);
        var kinds = (left.Kinds | right.Kinds) & ~Kinds.Null;
        return binary.Operator == "^" ? new StaticType(Kinds.Float | Kinds.Null)
            : kinds == Kinds.Integer ? new StaticType(Kinds.Integer | Kinds.Null)
            : (kinds & ~Kinds.Number) == 0 ? new StaticType(Kinds.Number | Kinds.Null)
            : StaticType.Any;
    }

    private (Expression, StaticType) BindHasLabels(HasLabels test, Scope scope)
    {
        var (operand, type) = Bind(test.Operand, scope);
        Require(type, Kinds.Entity, "a label test", test.Span);
        Mention(test.Labels, type.Kinds == Kinds.Relationship ? _names.Types : _names.Labels);
        return (test with { Operand = operand }, Truth);
    }

    private (Expression, StaticType) BindCase(Case choice, Scope scope)
    {
        var subject = choice.Subject is null ? null : Bind(choice.Subject, scope).Expression;
        var alternatives = new List<(Expression, Expression)>();
        var type = new StaticType(Kinds.None, Kinds.None);
        foreach (var (when, then) in choice.Alternatives)
        {
            var (result, resultType) = Bind(then, scope);
            var (condition, conditionType) = subject is null ? BindCondition(when, scope) : Bind(when, scope);
            if (subject is null)
                Require(conditionType, Kinds.Boolean, "WHEN", when.Span);
            alternatives.Add((condition, result));
            type = type.Or(resultType);
        }

        var (otherwise, otherwiseType) = choice.Otherwise is null ? (null, new StaticType(Kinds.Null)) : Bind(choice.Otherwise, scope);
        return (choice with { Subject = subject, Alternatives = alternatives, Otherwise = otherwise }, type.Or(otherwiseType));
    }

    private void Require(StaticType type, Kinds wanted, string what, SourceSpan span)
    {
        if (!type.MayBe(wanted))
            throw Error("InvalidArgumentType", $"{what} takes {wanted.Describe()}, not {type.Kinds.Describe()}.", span);
    }
}
