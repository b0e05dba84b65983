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

    private const int CharactersAStep = 16;

    private readonly QueryLimits _limits;
    private readonly CancellationToken _cancellation;
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly MemoryGuard _memory;
    private int _steps;
    private long _values;

    public RunContext(PropertyGraph graph, int slots, IReadOnlyDictionary<string, Value> parameters, QueryLimits limits, QueryPlanner planner, DateTimeOffset now, CancellationToken cancellation)
    {
        (Graph, Parameters, Planner, _limits, _cancellation) = (graph, parameters, planner, limits, cancellation);
        Row = new Value[slots];
        _memory = new MemoryGuard(limits.MostBytes);
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

    /// <summary>To be called with what an expression has made: the larger it is, the sooner the limits are looked at again.</summary>
    /// <exception cref="LimitException">It is too much, or one of the limits is reached.</exception>
    public Value Made(Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.List or ValueKind.Map:
                CheckWeight(value.Heap.Weight);
                Tick(value.Heap.Weight);
                break;
            case ValueKind.String:
                Tick(value.AsString.Length / CharactersAStep);
                break;
        }

        return value;
    }

    /// <exception cref="LimitException">So many values are too many for one list or map.</exception>
    public void CheckWeight(long values)
    {
        if (values > _limits.MostValues)
            throw new LimitException("MemoryLimit", $"a list or map would hold more than {_limits.MostValues:N0} values. Narrow it down, or raise the limit.");
    }

    private void Tick(long steps)
    {
        _steps += (int)Math.Min(steps, StepsBetweenChecks);
        if (_steps >= StepsBetweenChecks)
            Check();
    }

    /// <summary>Notes that values are kept.</summary>
    /// <exception cref="LimitException">They are too many.</exception>
    public void Keep(long values)
    {
        _values += values;
        if (_values > _limits.MostValues)
            throw new LimitException("MemoryLimit", $"the query keeps more than {_limits.MostValues:N0} values in memory. Narrow it down, or raise the limit.");
    }

    /// <summary>Checks what a step holds for one row only.</summary>
    /// <exception cref="LimitException">It is too much, together with what is kept.</exception>
    public void CheckHeld(long values)
    {
        Keep(values);
        Release(values);
    }

    /// <summary>Notes that values are let go of.</summary>
    public void Release(long values) => _values -= values;

    private void Check()
    {
        _steps = 0;
        if (_cancellation.IsCancellationRequested)
            throw new LimitException("Cancelled", QueryLimits.CancelledSentence);
        _memory.Check();
        if (_limits.Timeout is { } timeout && Stopwatch.GetElapsedTime(_started) > timeout)
            throw new LimitException("Timeout", _limits.TimeoutSentence);
    }
}
