using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row, all ways to repeat a path from a known node within a range of times that use no relationship twice, depth first.</summary>
/// <param name="context">The run.</param>
/// <param name="source">The step before.</param>
/// <param name="plan">What is repeated.</param>
/// <param name="hops">Its relationships in the order in which they are walked.</param>
/// <param name="whole">What must hold of each whole repetition.</param>
internal sealed class RepeatOperator(RunContext context, Operator source, Planning.RepeatExpand plan, HopWalk[] hops, Evaluator[] whole) : Operator
{
    private readonly int _from = plan.Reversed ? plan.Pattern.To : plan.Pattern.From;
    private readonly int _to = plan.Reversed ? plan.Pattern.From : plan.Pattern.To;
    private readonly long _least = (long)plan.Pattern.Hops!.Least * hops.Length;
    private readonly long _most = plan.Pattern.Hops.Most is { } most ? (long)most * hops.Length : long.MaxValue;
    private readonly List<Step> _steps = [];
    private readonly HashSet<int> _used = [];
    private bool _fresh;
    private int _node;
    private int _wanted = -1;

    public override void Open()
    {
        source.Open();
        Clear();
        _fresh = false;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            while (NextWalk())
                if (!plan.Into || _node == _wanted)
                {
                    Fill();
                    return true;
                }

            if (!source.MoveNext())
                return false;
            if (!RelationshipUse.TryNode(context.Row[_from], out _node) || (plan.Into && !RelationshipUse.TryNode(context.Row[_to], out _wanted)))
                continue;
            Clear();
            _fresh = true;
        }
    }

    private void Clear()
    {
        context.Release(_steps.Count);
        _steps.Clear();
        _used.Clear();
    }

    private bool NextWalk()
    {
        if (_fresh)
        {
            _fresh = false;
            Push(_node);
            if (_least == 0)
                return true;
        }

        while (_steps.Count > 0)
        {
            if (!Advance())
                continue;
            var length = _steps.Count;
            if (length < _most)
                Push(_node);
            if (length >= _least && length % hops.Length == 0)
                return true;
        }

        return false;
    }

    private void Push(int node)
    {
        context.Keep(1);
        _steps.Add(new Step(node));
    }

    // Moves the last step on to its next relationship; drops it where there is none.
    private bool Advance()
    {
        var step = _steps[^1];
        var hop = hops[(_steps.Count - 1) % hops.Length];
        if (step.Relationship >= 0)
            _used.Remove(step.Relationship);
        step.Relationship = -1;
        while (true)
        {
            while (step.Position < step.End)
            {
                context.Tick();
                ref readonly var lane = ref hop.Lanes[step.Lane];
                var position = step.Position++;
                var neighbour = lane.Neighbours[position];
                var relationship = lane.Adjacency.RelationshipAt(position);
                if ((lane.SkipsLoops && neighbour == step.Node) || _used.Contains(relationship) || RelationshipUse.IsUsed(context.Row, plan.Unlike, relationship) || !hop.Fits(step.Node, relationship, neighbour))
                    continue;
                (step.Relationship, step.Far) = (relationship, neighbour);
                if (!IsWhole())
                    continue;
                _node = neighbour;
                _used.Add(relationship);
                return true;
            }

            if (++step.Lane >= hop.Lanes.Length)
            {
                step.Relationship = -1;
                _steps.RemoveAt(_steps.Count - 1);
                context.Release(1);
                return false;
            }

            (step.Position, step.End) = hop.Lanes[step.Lane].Adjacency.Range(step.Node);
        }
    }

    private bool IsWhole()
    {
        if (whole.Length == 0 || _steps.Count % hops.Length != 0)
            return true;
        for (var i = 0; i < hops.Length; i++)
        {
            var step = _steps[_steps.Count - hops.Length + i];
            hops[i].Fill(step.Node, step.Relationship, step.Far);
        }

        return Conditions.Hold(whole, context.Row);
    }

    private void Fill()
    {
        var length = _steps.Count > 0 && _steps[^1].Relationship < 0 ? _steps.Count - 1 : _steps.Count;
        var (nodes, relationships) = (new List<int>(length + 1), new List<int>(length));
        for (var i = 0; i < length; i++)
        {
            nodes.Add(_steps[i].Node);
            relationships.Add(_steps[i].Relationship);
        }

        nodes.Add(_node);
        if (plan.Reversed)
        {
            nodes.Reverse();
            relationships.Reverse();
        }

        new FoundPath(nodes, relationships).Fill(context.Row, plan.Pattern, 0, length / hops.Length);
        if (!plan.Into)
            context.Row[_to] = Value.OfNode(_node);
    }

    private sealed class Step(int node)
    {
        public readonly int Node = node;
        public int Far;
        public int Lane = -1;
        public int Position;
        public int End;
        public int Relationship = -1;
    }
}
