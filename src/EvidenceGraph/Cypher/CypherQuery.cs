using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution;
using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Cypher.Parsing;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>
/// A reading Cypher query, parsed and checked, to be run over any graph; immutable and safe for use from many threads.
/// The path of a query: text, tokens, tree, bound tree, plan, operators, rows.
/// </summary>
public sealed class CypherQuery
{
    private const string OnlyGraph = "neo4j";

    private readonly BoundStatement _bound;
    private readonly StatementMode _mode;

    private CypherQuery(string text)
    {
        Text = text;
        var statement = CypherParser.Parse(text);
        _mode = statement.Mode;
        _bound = Binder.Bind(statement, text);
    }

    /// <summary>The query as written.</summary>
    public string Text { get; }

    /// <summary>The names of the result's columns.</summary>
    public IReadOnlyList<string> Columns => [.. _bound.Query.Columns.Select(column => column.Name)];

    /// <summary>The parameters that the query names, in order of appearance.</summary>
    public IReadOnlyCollection<string> Parameters => [.. _bound.Parameters.Keys];

    /// <summary>Whether the query begins with EXPLAIN: its plan is wanted, and not its rows.</summary>
    public bool IsExplain => _mode == StatementMode.Explain;

    /// <summary>Whether the query begins with PROFILE: its plan is wanted with the rows of each step.</summary>
    public bool IsProfile => _mode == StatementMode.Profile;

    /// <summary>Reads a query.</summary>
    /// <exception cref="CypherException">The text is not a reading query, or does not make sense.</exception>
    public static CypherQuery Parse(string text) => new(text);

    /// <summary>Names of labels, relationship types and properties in the query that the graph does not have; they are not errors, and match nothing.</summary>
    public IReadOnlyList<CypherWarning> Check(PropertyGraph graph) => NameCheck.Run(_bound.Names, NamesOf(graph), Text);

    /// <summary>The same, where such a name may be an error.</summary>
    /// <exception cref="CypherException"><see cref="CypherOptions.Strict"/> and there is one.</exception>
    internal IReadOnlyList<CypherWarning> Check(PropertyGraph graph, CypherOptions options) => Check(NamesOf(graph), options);

    /// <summary>The same for a graph that lies elsewhere.</summary>
    /// <exception cref="CypherException"><see cref="CypherOptions.Strict"/> and there is one.</exception>
    internal IReadOnlyList<CypherWarning> Check(KnownNames names, CypherOptions options)
    {
        var warnings = NameCheck.Run(_bound.Names, names, Text);
        return options.Strict && warnings is [var first, ..]
            ? throw new CypherException(CypherStage.Semantics, "UnknownName", first.Sentence, Text, first.Span)
            : warnings;
    }

    /// <summary>Begins to run the query. Rows are computed as they are asked for.</summary>
    /// <exception cref="CypherException">A parameter is missing, or <see cref="CypherOptions.Strict"/> and a name is unknown.</exception>
    public ResultTable Run(PropertyGraph graph, IReadOnlyDictionary<string, Value>? parameters = null, CypherOptions? options = null)
    {
        parameters ??= new Dictionary<string, Value>();
        options ??= CypherOptions.Default;
        RequireParameters(parameters);
        RequireGraphs();
        var warnings = Check(graph, options);
        var planner = new QueryPlanner(new GraphStatistics(graph), options.Planner);
        var plan = planner.Plan(_bound.Query, new Argument { Rows = 1 });
        var context = new RunContext(graph, _bound.SlotCount, parameters, options.Limits, planner, options.Now ?? DateTimeOffset.UtcNow, options.Cancellation);
        var counters = IsProfile || options.Profile ? new Dictionary<LogicalPlan, RowCounter>(ReferenceEqualityComparer.Instance) : null;
        var root = Guarded(() => new OperatorBuilder(context, new EvaluatorBuilder(context), counters).Build(plan));
        return new ResultTable(this, graph, _bound.Query.Columns, root, context, options.Limits, warnings, () => PlanText.Of(plan, counters, graph));
    }

    /// <summary>The plan for a graph, as text.</summary>
    public string Explain(PropertyGraph graph)
    {
        RequireGraphs();
        var planner = new QueryPlanner(new GraphStatistics(graph), PlannerOptions.Default);
        return PlanText.Of(planner.Plan(_bound.Query, new Argument { Rows = 1 }), null, graph);
    }

    /// <summary>Does something with the query, and turns what goes wrong into a <see cref="CypherException"/>.</summary>
    internal T Guarded<T>(Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Values.EvaluationException problem)
        {
            throw new CypherException(CypherStage.Execution, problem.Code, problem.Message, Text, problem.Span);
        }
        catch (ArithmeticException)
        {
            throw new CypherException(CypherStage.Execution, "NumberOutOfRange", "a number on the way to the result is out of range.", Text, null);
        }
        catch (LimitException problem)
        {
            throw new CypherException(CypherStage.Limit, problem.Code, problem.Message, Text, null);
        }
        catch (InsufficientExecutionStackException)
        {
            throw new CypherException(CypherStage.Limit, "TooDeep", "the query is nested too deeply.", Text, null);
        }
    }

    // The graph in memory is the only one; it answers to the name that a server's database has by default.
    private void RequireGraphs()
    {
        foreach (var (name, span) in _bound.Graphs)
            if (!name.Equals(OnlyGraph, StringComparison.OrdinalIgnoreCase))
                throw new CypherException(CypherStage.Semantics, "GraphNotFound", $"there is no graph `{name}`: there is one here, which `USE {OnlyGraph}` names. Leave USE out.", Text, span);
    }

    private static KnownNames NamesOf(PropertyGraph graph) => new(graph.Labels, graph.RelationshipTypes, graph.PropertyKeys);

    /// <exception cref="CypherException">A parameter that the query names has no value.</exception>
    internal void RequireParameters(IReadOnlyDictionary<string, Value> parameters)
    {
        foreach (var (name, span) in _bound.Parameters)
            if (!parameters.ContainsKey(name))
                throw new CypherException(CypherStage.Semantics, "MissingParameter", $"the parameter `${name}` has no value.{NearMatch.Hint(name, parameters.Keys)}", Text, span);
    }
}
