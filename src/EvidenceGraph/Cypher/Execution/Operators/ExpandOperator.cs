using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>For each row, the relationships of a known node: per type and direction one range of an adjacency array, walked without allocation.</summary>
internal sealed class ExpandOperator : Operator
{
    private readonly RunContext _context;
    private readonly Operator _source;
    private readonly Planning.Expand _plan;
    private readonly Value[] _row;
    private readonly Lane[] _onward;
    private readonly Lane[] _back;
    private readonly bool[]? _labelSets;
    private readonly PropertyGraph _graph;
    private Lane[] _lanes;
    private int _lane;
    private int _position;
    private int _end;
    private int _node;
    private int _wanted;

    /// <param name="context">The run.</param>
    /// <param name="source">The step before.</param>
    /// <param name="plan">What to walk.</param>
    /// <param name="labelSets">By number of a set of labels, whether a node that bears it fits; all fit where null.</param>
    public ExpandOperator(RunContext context, Operator source, Planning.Expand plan, bool[]? labelSets)
    {
        (_context, _source, _plan, _labelSets, _row, _graph) = (context, source, plan, labelSets, context.Row, context.Graph);
        _onward = _lanes = Lane.Of(context.Graph, plan.Types, plan.Direction);
        _back = plan.Into ? Lane.Of(context.Graph, plan.Types, Reverse(plan.Direction)) : [];
        _lane = _lanes.Length;
    }

    /// <summary>The direction as seen from the other end.</summary>
    public static Direction Reverse(Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => Direction.Both,
    };

    public override void Open()
    {
        _source.Open();
        _lane = _lanes.Length;
        _position = _end = 0;
    }

    public override bool MoveNext()
    {
        while (true)
        {
            while (_position < _end)
            {
                ref readonly var lane = ref _lanes[_lane];
                var position = _position++;
                var neighbour = lane.Neighbours[position];
                if (_plan.Into ? neighbour != _wanted : _labelSets is not null && !_labelSets[_graph.LabelSetOf(neighbour)])
                    continue;
                if (lane.SkipsLoops && neighbour == _node)
                    continue;
                var relationship = lane.Adjacency.RelationshipAt(position);
                if (_plan.Unlike.Length > 0 && RelationshipUse.IsUsed(_row, _plan.Unlike, relationship))
                    continue;
                _row[_plan.Relationship] = Value.OfRelationship(relationship);
                if (!_plan.Into)
                    _row[_plan.To] = Value.OfNode(neighbour);
                _context.Tick();
                return true;
            }

            if (++_lane < _lanes.Length)
                (_position, _end) = _lanes[_lane].Adjacency.Range(_node);
            else if (!NextRow())
                return false;
        }
    }

    private bool NextRow()
    {
        while (_source.MoveNext())
        {
            _context.Tick();
            if (!RelationshipUse.TryNode(_row[_plan.From], out _node) || (_plan.Into && !RelationshipUse.TryNode(_row[_plan.To], out _wanted)))
                continue;
            if (_plan.Into)
                ChooseEnd();
            _lane = -1;
            return true;
        }

        _lane = _lanes.Length;
        return false;
    }

    // Between two known nodes, the one with fewer relationships is looked through.
    private void ChooseEnd()
    {
        _lanes = _onward;
        if (Degree(_back, _wanted) >= Degree(_onward, _node))
            return;
        _lanes = _back;
        (_node, _wanted) = (_wanted, _node);
    }

    private static long Degree(Lane[] lanes, int node)
    {
        var degree = 0L;
        foreach (ref readonly var lane in lanes.AsSpan())
            degree += lane.Adjacency.Degree(node);
        return degree;
    }

    /// <summary>One adjacency to walk; an undirected step walks two for each type, the second without loops.</summary>
    internal readonly record struct Lane(Adjacency Adjacency, int[] Neighbours, bool SkipsLoops)
    {
        public static Lane[] Of(PropertyGraph graph, int[] types, Direction direction)
        {
            var lanes = new List<Lane>();
            foreach (var type in types)
            {
                if (direction != Direction.Incoming)
                    lanes.Add(Make(graph.Adjacency(type, Direction.Outgoing), false));
                if (direction != Direction.Outgoing)
                    lanes.Add(Make(graph.Adjacency(type, Direction.Incoming), direction == Direction.Both));
            }

            return [.. lanes];
        }

        private static Lane Make(Adjacency adjacency, bool skipsLoops) => new(adjacency, adjacency.Neighbours, skipsLoops);
    }
}
