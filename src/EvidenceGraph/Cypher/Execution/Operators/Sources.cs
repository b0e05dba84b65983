using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>One row, as it is.</summary>
internal sealed class ArgumentOperator : Operator
{
    private bool _given;

    public override void Open() => _given = false;

    public override bool MoveNext() => !_given && (_given = true);
}

/// <summary>For each row, each node of a list or of the whole graph.</summary>
internal sealed class ScanOperator(RunContext context, Operator source, int slot, int[]? nodes) : Operator
{
    private readonly int _count = nodes?.Length ?? context.Graph.NodeCount;
    private int _next = int.MaxValue;

    public override void Open()
    {
        source.Open();
        _next = int.MaxValue;
    }

    public override bool MoveNext()
    {
        context.Tick();
        if (_next >= _count)
        {
            do
                if (!source.MoveNext())
                    return false;
            while (_count == 0);
            _next = 0;
        }

        context.Row[slot] = Value.OfNode(nodes is null ? _next : nodes[_next]);
        _next++;
        return true;
    }
}

/// <summary>For each row, the nodes that an index gives for a value or for each different one of a list.</summary>
internal sealed class SeekOperator(RunContext context, Operator source, int slot, Evaluator value, bool many, Action<Value, List<int>> find) : Operator
{
    private readonly List<int> _found = [];
    private int _next;

    public override void Open()
    {
        source.Open();
        _found.Clear();
        _next = 0;
    }

    public override bool MoveNext()
    {
        context.Tick();
        while (_next == _found.Count)
        {
            if (!source.MoveNext())
                return false;
            _found.Clear();
            _next = 0;
            Seek(value.Evaluate(context.Row));
        }

        context.Row[slot] = Value.OfNode(_found[_next++]);
        return true;
    }

    private void Seek(Value wanted)
    {
        if (!many)
            Find(wanted);
        else if (wanted.Kind == ValueKind.List)
            foreach (var item in wanted.AsList.Distinct())
                Find(item);
        else if (!wanted.IsNull)
            throw Values.EvaluationException.InvalidType($"IN takes a list, not {Values.KindNames.Of(wanted)}.");
    }

    private void Find(Value wanted)
    {
        if (!wanted.IsNull && !Values.CypherEquality.IsNaN(wanted))
            find(wanted, _found);
    }
}

/// <summary>One row for each item of a list; a value that is no list counts as a list of itself, null as an empty one.</summary>
internal sealed class UnwindOperator(RunContext context, Operator source, Evaluator list, int slot) : Operator
{
    private Value[] _items = [];
    private int _next;

    public override void Open()
    {
        source.Open();
        _items = [];
        _next = 0;
    }

    public override bool MoveNext()
    {
        context.Tick();
        while (_next == _items.Length)
        {
            if (!source.MoveNext())
                return false;
            var value = list.Evaluate(context.Row);
            _items = value.Kind switch
            {
                ValueKind.Null => [],
                ValueKind.List => value.Items.ToArray(),
                _ => [value],
            };
            _next = 0;
        }

        context.Row[slot] = _items[_next++];
        return true;
    }
}
