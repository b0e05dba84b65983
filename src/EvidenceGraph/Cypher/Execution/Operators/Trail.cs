using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Enumerates the walks from a node that use no relationship twice, depth first, on a stack of its own.</summary>
internal sealed class Trail(RunContext context, int[] types, Direction direction, PathStepTests steps, int[] unlike)
{
    private readonly ExpandOperator.Lane[] _lanes = ExpandOperator.Lane.Of(context.Graph, types, direction);
    private readonly List<Hop> _hops = [];
    private int _least;
    private int _most;
    private bool _fresh;

    /// <summary>The node at which the current walk ends.</summary>
    public int Node { get; private set; }

    public void Clear()
    {
        _hops.Clear();
        _fresh = false;
    }

    public void Start(int node, int least, int most)
    {
        Clear();
        (_least, _most, Node, _fresh) = (least, most, node, least <= most);
    }

    /// <summary>The next walk whose length is within the range.</summary>
    public bool MoveNext()
    {
        if (_fresh)
        {
            _fresh = false;
            if (_most > 0)
                _hops.Add(new Hop(Node));
            if (_least == 0)
                return true;
        }

        while (_hops.Count > 0)
        {
            if (!Advance())
                continue;
            var length = Length;
            if (length < _most)
                _hops.Add(new Hop(Node));
            if (length >= _least)
                return true;
        }

        return false;
    }

    /// <summary>The relationships of the current walk as a list.</summary>
    public Value Relationships(bool reversed)
    {
        var items = new Value[Length];
        for (var i = 0; i < items.Length; i++)
            items[reversed ? items.Length - 1 - i : i] = Value.OfRelationship(_hops[i].Relationship);
        return Value.OfItems(items);
    }

    private int Length => _hops.Count > 0 && _hops[^1].Relationship < 0 ? _hops.Count - 1 : _hops.Count;

    // Moves the last hop on to its next relationship; drops it where there is none.
    private bool Advance()
    {
        var hop = _hops[^1];
        context.Tick();
        while (true)
        {
            while (hop.Position < hop.End)
            {
                ref readonly var lane = ref _lanes[hop.Lane];
                var position = hop.Position++;
                var neighbour = lane.Neighbours[position];
                var relationship = lane.Adjacency.RelationshipAt(position);
                if ((lane.SkipsLoops && neighbour == hop.Node) || IsUsed(relationship) || !steps.FitsRelationship(relationship) || !steps.FitsNode(neighbour))
                    continue;
                hop.Relationship = relationship;
                Node = neighbour;
                return true;
            }

            if (++hop.Lane >= _lanes.Length)
            {
                _hops.RemoveAt(_hops.Count - 1);
                return false;
            }

            (hop.Position, hop.End) = _lanes[hop.Lane].Adjacency.Range(hop.Node);
        }
    }

    private bool IsUsed(int relationship)
    {
        for (var i = 0; i < _hops.Count - 1; i++)
            if (_hops[i].Relationship == relationship)
                return true;
        return RelationshipUse.IsUsed(context.Row, unlike, relationship);
    }

    private sealed class Hop(int node)
    {
        public readonly int Node = node;
        public int Lane = -1;
        public int Position;
        public int End;
        public int Relationship = -1;
    }
}
