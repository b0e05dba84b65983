using System.Diagnostics;
using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution;

/// <summary>One run of a query: its row, its parameters, and what it has used up so far.</summary>
internal sealed class RunContext
{
    // The clock is asked once in so many steps.
    private const int StepsBetweenChecks = 16_384;

    private readonly QueryLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly long _started = Stopwatch.GetTimestamp();
    private int _steps;
    private long _values;

    public RunContext(PropertyGraph graph, int slots, IReadOnlyDictionary<string, Value> parameters, QueryLimits limits, QueryPlanner planner, DateTimeOffset now, CancellationToken cancellation)
    {
        (Graph, Parameters, Planner, _limits, _cancellation) = (graph, parameters, planner, limits, cancellation);
        Row = new Value[slots];
        Functions = new FunctionContext(graph, now, (int)Math.Min(limits.MostValues, int.MaxValue / 2));
    }

    public PropertyGraph Graph { get; }

    /// <summary>The one row that all steps of the query fill.</summary>
    public Value[] Row { get; }

    public IReadOnlyDictionary<string, Value> Parameters { get; }

    /// <summary>For the subqueries inside expressions.</summary>
    public QueryPlanner Planner { get; }

    public FunctionContext Functions { get; }

    /// <summary>To be called once a row or a hop.</summary>
    /// <exception cref="LimitException">The time is up, or the caller has had enough.</exception>
    public void Tick()
    {
        if (++_steps >= StepsBetweenChecks)
            Check();
    }

    /// <summary>Notes that values are kept.</summary>
    /// <exception cref="LimitException">They are too many.</exception>
    public void Keep(int values)
    {
        _values += values;
        if (_values > _limits.MostValues)
            throw new LimitException("MemoryLimit", $"the query keeps more than {_limits.MostValues:N0} values in memory. Narrow it down, or raise the limit.");
    }

    /// <summary>Checks what a step holds for one row only.</summary>
    /// <exception cref="LimitException">It is too much, together with what is kept.</exception>
    public void CheckHeld(int values)
    {
        Keep(values);
        Release(values);
    }

    /// <summary>Notes that values are let go of.</summary>
    public void Release(int values) => _values -= values;

    private void Check()
    {
        _steps = 0;
        if (_cancellation.IsCancellationRequested)
            throw new LimitException("Cancelled", QueryLimits.CancelledSentence);
        if (_limits.Timeout is { } timeout && Stopwatch.GetElapsedTime(_started) > timeout)
            throw new LimitException("Timeout", _limits.TimeoutSentence);
    }
}
