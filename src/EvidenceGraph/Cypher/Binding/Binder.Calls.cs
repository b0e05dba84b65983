using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    private bool _insideAggregation;

    private (Expression, StaticType) BindCall(Expression expression, Scope scope)
    {
        if (expression is CountStar)
            return (AddAggregate(new BoundAggregate(NewSlot(), "count", false, null, null, expression.Span)), new StaticType(Kinds.Integer));
        var call = (FunctionCall)expression;
        if (AggregationTable.Contains(call.Name))
            return BindAggregate(call, scope);
        if (call.Name.Equals("exists", StringComparison.OrdinalIgnoreCase))
            return BindExists(call, scope);
        var function = FunctionTable.Find(call.Name)
            ?? throw Error("UnknownFunction", $"there is no function `{call.Name}`.{NearMatch.Hint(call.Name, FunctionTable.Names.Concat(AggregationTable.Names))}", call.Span);
        if (call.Distinct)
            throw Error("InvalidArgumentType", $"DISTINCT belongs to aggregations, and `{function.Name}` is none.", call.Span);
        var variadic = function.Name == "coalesce";
        if (call.Arguments.Count < function.Required || (call.Arguments.Count > function.Parameters.Length && !variadic))
            throw Error("InvalidNumberOfArguments", $"`{function.Name}` takes {Counted(function)}, not {call.Arguments.Count}.", call.Span);
        var arguments = call.Arguments.Select(argument => Bind(argument, scope)).ToList();
        for (var i = 0; i < arguments.Count && function.CheckedEarly && !variadic; i++)
            Require(arguments[i].Type, function.Parameters[i], $"`{function.Name}`", call.Arguments[i].Span);
        var type = ResultType(function, arguments);
        return (call with { Name = function.Name, Arguments = [.. arguments.Select(argument => argument.Expression)] }, type);
    }

    private static StaticType ResultType(Function function, List<(Expression Expression, StaticType Type)> arguments)
    {
        if (function.Name == "coalesce")
            return arguments.Aggregate(new StaticType(Kinds.None, Kinds.None), (type, argument) => type.Or(argument.Type));
        if (function.Name is "head" or "last" && arguments[0].Type.Kinds == Kinds.List)
            return new StaticType(arguments[0].Type.Items | Kinds.Null);
        if (function.Name is "tail" or "reverse" && arguments[0].Type.Kinds == Kinds.List)
            return arguments[0].Type;
        return new StaticType(function.Result | Kinds.Null, function.Items);
    }

    private static string Counted(Function function) => function.Required == function.Parameters.Length
        ? function.Required == 1 ? "1 argument" : $"{function.Required} arguments"
        : $"{function.Required} to {function.Parameters.Length} arguments";

    private (Expression, StaticType) BindExists(FunctionCall call, Scope scope)
    {
        if (call.Arguments.Count != 1)
            throw Error("InvalidNumberOfArguments", $"`exists` takes 1 argument, not {call.Arguments.Count}.", call.Span);
        if (call.Arguments[0] is PatternPredicate pattern)
            return BindPatternPredicate(pattern, scope);
        return (new IsNull(Bind(call.Arguments[0], scope).Expression, Negated: true), new StaticType(Kinds.Boolean));
    }

    private (Expression, StaticType) BindAggregate(FunctionCall call, Scope scope)
    {
        var (argument, result, count) = AggregationTable.Signature(call.Name);
        if (call.Arguments.Count != count)
            throw Error("InvalidNumberOfArguments", $"`{call.Name}` takes {count} argument{(count == 1 ? "" : "s")}, not {call.Arguments.Count}.", call.Span);
        var outer = _aggregates;
        if (outer is null)
            throw NoAggregation(call.Span);
        // An aggregation inside another has no rows to work on.
        var before = _insideAggregation;
        _insideAggregation = true;
        var arguments = WithAggregates(null, () => call.Arguments.Select(item => Bind(item, scope)).ToList());
        _insideAggregation = before;
        Require(arguments[0].Type, argument, $"`{call.Name}`", call.Arguments[0].Span);
        if (IsRandom(arguments[0].Expression))
            throw Error("NonConstantExpression", $"`{call.Name}` cannot aggregate random values: compute them in a WITH before.", call.Arguments[0].Span);
        var percentile = count > 1 ? arguments[1].Expression : null;
        var slot = AddAggregate(new BoundAggregate(NewSlot(), call.Name, call.Distinct, arguments[0].Expression, percentile, call.Span));
        var type = call.Name.Equals("collect", StringComparison.OrdinalIgnoreCase) ? new StaticType(Kinds.List, arguments[0].Type.Kinds & ~Kinds.Null)
            : result == Kinds.Any ? new StaticType(arguments[0].Type.Kinds | Kinds.Null)
            : new StaticType(result);
        return (slot, type);
    }

    private static bool IsRandom(Expression expression) =>
        expression is FunctionCall { Name: "rand" or "randomUUID" } || ExpressionTree.Children(expression).Exists(IsRandom);

    private Slot AddAggregate(BoundAggregate aggregate)
    {
        if (_aggregates is null)
            throw NoAggregation(aggregate.Span);
        _aggregates.Add(aggregate);
        return new Slot(aggregate.Slot, aggregate.Name);
    }

    private CypherException NoAggregation(SourceSpan span) => _insideAggregation
        ? Error("NestedAggregation", "an aggregation cannot stand inside another: aggregate in a WITH before.", span)
        : Error("InvalidAggregation", "an aggregation cannot stand here: aggregate in a WITH or RETURN, and use its name.", span);

    private (Expression, StaticType) BindListComprehension(ListComprehension it, Scope scope)
    {
        var (list, type) = Bind(it.List, scope);
        Require(type, Kinds.List, "a list comprehension", it.List.Span);
        var (variable, inner) = Local(it.Variable, type, scope);
        return WithoutAggregates(() =>
        {
            var where = it.Where is null ? null : BindCondition(it.Where, inner).Expression;
            var (result, resultType) = it.Result is null ? (null, new StaticType(type.Kinds == Kinds.List ? type.Items : Kinds.Any)) : Bind(it.Result, inner);
            return ((Expression)(it with { Variable = variable, List = list, Where = where, Result = result }), new StaticType(Kinds.List | Kinds.Null, resultType.Kinds));
        });
    }

    private (Expression, StaticType) BindQuantifier(Quantifier it, Scope scope)
    {
        var (list, type) = Bind(it.List, scope);
        Require(type, Kinds.List, $"`{it.Kind}`", it.List.Span);
        var (variable, inner) = Local(it.Variable, type, scope);
        return WithoutAggregates(() => ((Expression)(it with { Variable = variable, List = list, Where = BindCondition(it.Where, inner).Expression }), Truth));
    }

    private (Expression, StaticType) BindReduce(Reduce it, Scope scope)
    {
        var initial = Bind(it.Initial, scope).Expression;
        var (list, type) = Bind(it.List, scope);
        Require(type, Kinds.List, "`reduce`", it.List.Span);
        var (variable, inner) = Local(it.Variable, type, scope);
        var accumulator = (Variable)it.Accumulator;
        var slot = new Slot(NewSlot(), accumulator.Name) { Span = accumulator.Span };
        inner.Add(accumulator.Name, new BoundVariable(slot.Index, StaticType.Any));
        return WithoutAggregates(() => ((Expression)(it with { Accumulator = slot, Initial = initial, Variable = variable, List = list, Step = Bind(it.Step, inner).Expression }), StaticType.Any));
    }

    private (Slot Variable, Scope Scope) Local(Expression variable, StaticType list, Scope scope)
    {
        var named = (Variable)variable;
        var slot = new Slot(NewSlot(), named.Name) { Span = named.Span };
        var inner = new Scope(scope);
        inner.Add(named.Name, new BoundVariable(slot.Index, new StaticType(list.Kinds == Kinds.List ? list.Items : Kinds.Any)));
        return (slot, inner);
    }

    // What runs once for each item cannot aggregate over rows.
    private (Expression, StaticType) WithoutAggregates(Func<(Expression, StaticType)> bind) => WithAggregates(null, bind);

    private (Expression, StaticType) BindPatternPredicate(PatternPredicate predicate, Scope scope)
    {
        var (pattern, conditions) = WithAggregates(null, () => BindPatterns([predicate.Pattern], new Scope(scope), namesAllowed: false));
        var match = new BoundMatch(Optional: false, pattern, conditions);
        return (new BoundSubquery("EXISTS", new BoundQuery([new BoundPart([match], [])], UnionAll: false, [])) { Span = predicate.Span }, new StaticType(Kinds.Boolean));
    }

    private (Expression, StaticType) BindPatternComprehension(PatternComprehension it, Scope scope) => WithoutAggregates(() =>
    {
        var inner = new Scope(scope);
        var (pattern, conditions) = BindPatterns([it.Pattern], inner, namesAllowed: true);
        if (it.Where is not null)
            conditions.Add(BindPredicate(it.Where, inner));
        var (result, type) = Bind(it.Result, inner);
        var slot = NewSlot();
        var projection = new BoundProjection([new BoundItem(slot, result, Aggregates: false)], [], Grouped: false, Distinct: false, [], null, null, null);
        var part = new BoundPart([new BoundMatch(Optional: false, pattern, conditions), projection], [slot]);
        return ((Expression)new BoundSubquery("COLLECT", new BoundQuery([part], UnionAll: false, [new BoundColumn("item", slot, type)])), new StaticType(Kinds.List, type.Kinds));
    });

    private (Expression, StaticType) BindSubquery(SubqueryExpression it, Scope scope)
    {
        if (it.Kind != "COLLECT" && it.Query.Parts.Select(part => part.Clauses[^1]).OfType<FinishClause>().FirstOrDefault() is { } finish)
            throw Error("InvalidClauseComposition", $"a query in {it.Kind} {{ }} cannot end with FINISH: leave it out.", finish.Span);
        var query = WithAggregates(null, () => BindQuery(it.Query, new Scope(scope)));
        if (it.Kind == "COLLECT" && query.Columns.Count != 1)
            throw Error("InvalidArgumentType", $"COLLECT {{ }} returns one column, not {query.Columns.Count}.", it.Span);
        var type = it.Kind == "EXISTS" ? new StaticType(Kinds.Boolean)
            : it.Kind == "COUNT" ? new StaticType(Kinds.Integer)
            : new StaticType(Kinds.List, query.Columns[0].Type.Kinds);
        return (new BoundSubquery(it.Kind, query), type);
    }
}
