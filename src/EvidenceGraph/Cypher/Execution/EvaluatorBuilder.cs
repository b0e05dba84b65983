using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution;

/// <summary>From bound expressions to evaluators: one kind of node, one evaluator.</summary>
internal sealed class EvaluatorBuilder(RunContext context)
{
    private readonly PropertyGraph _graph = context.Graph;

    public Evaluator Build(Expression expression) => expression switch
    {
        Literal it => new ConstantEvaluator(it.Value),
        Parameter it => new ConstantEvaluator(context.Parameters[it.Name]),
        Slot it => new SlotEvaluator(it.Index),
        PropertyAccess { Target: Slot slot } it => new SlotPropertyEvaluator(_graph, slot.Index, it.Name, new PropertyEvaluator(_graph, Build(slot), it.Name, it.Span)),
        PropertyAccess it => new PropertyEvaluator(_graph, Build(it.Target), it.Name, it.Span),
        IndexAccess it => new IndexEvaluator(_graph, Build(it.Target), Build(it.Index), it.Span),
        SliceAccess it => new SliceEvaluator(Build(it.Target), BuildMaybe(it.From), BuildMaybe(it.To), it.Span),
        ListLiteral it => new ListEvaluator(context, Build(it.Items)),
        MapLiteral it => new MapEvaluator(context, [.. it.Entries.Select(entry => (entry.Key, Build(entry.Value)))]),
        MapProjection it => new MapProjectionEvaluator(_graph, Build(it.Target), [.. it.Items.Select(item => (item.Key, BuildMaybe(item.Value)))]),
        Unary it => BuildUnary(it),
        Binary it => BuildBinary(it),
        Comparison { Rest: [("=", var right)] } it => new EqualEvaluator(Build(it.First), Build(right)),
        Comparison { Rest: [var (symbol, right)] } it => new CompareEvaluator(Build(it.First), CypherComparison.Of(symbol), Build(right)),
        Comparison it => new ComparisonEvaluator(Build(it.First), [.. it.Rest.Select(pair => (CypherComparison.Of(pair.Operator), Build(pair.Operand)))]),
        IsNull it => new IsNullEvaluator(Build(it.Operand), it.Negated),
        HasLabels it => new LabelEvaluator(_graph, Build(it.Operand), LabelSets(_graph, it.Labels), Types(it.Labels), it.Span),
        HasComputedLabels it => new ComputedLabelEvaluator(_graph, Build(it.Operand), it.Labels, Build(it.Names), it.Span),
        IsTyped it => new TypeEvaluator(context, Build(it.Operand), it.Type, it.Negated),
        IsNormalized it => new NormalizedEvaluator(Build(it.Operand), it.Form, it.Negated),
        FunctionCall it => new FunctionEvaluator(context, FunctionTable.Find(it.Name)!, Build(it.Arguments), it.Span),
        Case it => new CaseEvaluator(BuildMaybe(it.Subject), [.. it.Alternatives.Select(pair => (Build(pair.When), Build(pair.Then)))], BuildMaybe(it.Otherwise)),
        ListComprehension it => new ListComprehensionEvaluator(context, ((Slot)it.Variable).Index, Build(it.List), BuildMaybe(it.Where), BuildMaybe(it.Result), it.Span),
        Quantifier it => new QuantifierEvaluator(context, it.Kind, ((Slot)it.Variable).Index, Build(it.List), Build(it.Where), it.Span),
        Reduce it => new ReduceEvaluator(context, ((Slot)it.Accumulator).Index, Build(it.Initial), ((Slot)it.Variable).Index, Build(it.List), Build(it.Step), it.Span),
        BoundSubquery it => BuildSubquery(it),
        _ => throw new InvalidOperationException($"No evaluator for {expression.GetType().Name}."),
    };

    public Evaluator[] Build(IEnumerable<Expression> expressions) => [.. expressions.Select(Build)];

    public Evaluator? BuildMaybe(Expression? expression) => expression is null ? null : Build(expression);

    /// <summary>By number of a set of labels, whether it fits.</summary>
    public static bool[] LabelSets(PropertyGraph graph, LabelExpression labels) => Array.ConvertAll(
        graph.LabelSets,
        set => LabelTest.Matches(labels, name => Array.IndexOf(set, graph.LabelTable.Find(name)) >= 0, any: set.Length > 0));

    private bool[] Types(LabelExpression labels) => [.. _graph.RelationshipTypes.Select(type => LabelTest.Matches(labels, name => name == type))];

    private Evaluator BuildUnary(Unary unary) => unary.Operator switch
    {
        "NOT" => new NotEvaluator(Build(unary.Operand), unary.Operand.Span),
        "-" => new NegationEvaluator(Build(unary.Operand), unary.Span),
        _ => Build(unary.Operand),
    };

    private Evaluator BuildBinary(Binary binary)
    {
        var (left, right) = (Build(binary.Left), Build(binary.Right));
        return binary.Operator switch
        {
            "AND" => new AndEvaluator(left, right, binary.Left.Span, binary.Right.Span),
            "OR" => new OrEvaluator(left, right, binary.Left.Span, binary.Right.Span),
            "XOR" => new XorEvaluator(left, right, binary.Left.Span, binary.Right.Span),
            "IN" => new InEvaluator(left, right, binary.Right.Span),
            "STARTS WITH" => new TextTestEvaluator(left, right, (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            "ENDS WITH" => new TextTestEvaluator(left, right, (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            "CONTAINS" => new TextTestEvaluator(left, right, (text, part) => text.Contains(part, StringComparison.Ordinal)),
            "=~" => new RegexEvaluator(left, right, binary.Right.Span),
            _ => new ArithmeticEvaluator(context, binary.Operator, left, right, binary.Span),
        };
    }

    private Evaluator BuildSubquery(BoundSubquery subquery)
    {
        var plan = context.Planner.Plan(subquery.Query, new Argument { Rows = 1 });
        var query = new OperatorBuilder(context, this, null).Build(plan);
        return subquery.Kind switch
        {
            "EXISTS" => new ExistsEvaluator(query),
            "COUNT" => new CountEvaluator(query),
            _ => new CollectEvaluator(context, query, subquery.Query.Columns[0].Slot),
        };
    }
}
