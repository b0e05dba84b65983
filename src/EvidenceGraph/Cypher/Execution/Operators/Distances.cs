using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// Breadth-first search from both ends at once: the side with fewer nodes at its rim goes on, until the two meet. Most
/// searches touch few nodes, so that distances are kept in tables and not in arrays over the whole graph.
/// </summary>
internal sealed class Distances(RunContext context, int[] types, Direction direction, PathStepTests steps)
{
    private readonly ExpandOperator.Lane[] _forward = ExpandOperator.Lane.Of(context.Graph, types, direction);
    private readonly ExpandOperator.Lane[] _backward = ExpandOperator.Lane.Of(context.Graph, types, ExpandOperator.Reverse(direction));

    private readonly Side _from = new();
    private readonly Side _to = new();

    /// <summary>The relationship lists of one shortest path, or of all; null where there is none within the length.</summary>
    public List<Value>? Walk(int from, int to, int most, bool all)
    {
        _from.Start(from);
        _to.Start(to);
        try
        {
            while (_from.Depth + _to.Depth < most && _from.Rim.Count > 0 && _to.Rim.Count > 0)
            {
                var forward = _from.Rim.Count <= _to.Rim.Count;
                if (Grow(forward ? _from : _to, forward ? _to : _from, forward ? _forward : _backward) is { Count: > 0 } meetings)
                    return Paths(meetings, from, to, all);
            }

            return null;
        }
        finally
        {
            _from.Clear();
            _to.Clear();
        }
    }

    // One more layer; the nodes at which it meets the other side.
    private HashSet<int> Grow(Side side, Side other, ExpandOperator.Lane[] lanes)
    {
        var meetings = new HashSet<int>();
        var next = new List<int>();
        side.Depth++;
        foreach (var node in side.Rim)
            foreach (var lane in lanes)
            {
                var (position, end) = lane.Adjacency.Range(node);
                for (; position < end; position++)
                {
                    context.Tick();
                    var neighbour = lane.Neighbours[position];
                    if (side.DistanceOf(neighbour) >= 0 || !steps.FitsRelationship(lane.Adjacency.RelationshipAt(position)) || !steps.FitsNode(neighbour))
                        continue;
                    side.Reach(neighbour, side.Depth);
                    next.Add(neighbour);
                    if (other.DistanceOf(neighbour) >= 0)
                        meetings.Add(neighbour);
                }
            }

        side.Rim = next;
        return meetings;
    }

    private List<Value> Paths(HashSet<int> meetings, int from, int to, bool all)
    {
        var paths = new List<Value>();
        var shortest = meetings.Min(node => _from.DistanceOf(node) + _to.DistanceOf(node));
        foreach (var meeting in meetings.Where(node => _from.DistanceOf(node) + _to.DistanceOf(node) == shortest).Order())
        {
            var heads = Legs(meeting, from, _from, _backward, all);
            var tails = Legs(meeting, to, _to, _forward, all);
            foreach (var head in heads)
                foreach (var tail in tails)
                {
                    paths.Add(Value.OfItems([.. Enumerable.Reverse(head), .. tail]));
                    if (!all)
                        return paths;
                }
        }

        return paths;
    }

    // The relationships from a node down the distances to a side's origin, in all ways or in one.
    private List<Value[]> Legs(int node, int origin, Side side, ExpandOperator.Lane[] lanes, bool all)
    {
        if (node == origin)
            return [[]];
        var legs = new List<Value[]>();
        foreach (var lane in lanes)
        {
            var (position, end) = lane.Adjacency.Range(node);
            for (; position < end; position++)
            {
                context.Tick();
                var (neighbour, relationship) = (lane.Neighbours[position], lane.Adjacency.RelationshipAt(position));
                if (side.DistanceOf(neighbour) != side.DistanceOf(node) - 1 || !steps.FitsRelationship(relationship))
                    continue;
                foreach (var rest in Legs(neighbour, origin, side, lanes, all))
                {
                    legs.Add([Value.OfRelationship(relationship), .. rest]);
                    if (!all)
                        return legs;
                }
            }
        }

        return legs;
    }

    private sealed class Side
    {
        private readonly Dictionary<int, int> _distance = [];

        public List<int> Rim { get; set; } = [];

        public int Depth { get; set; }

        /// <summary>How many hops a node is away, or -1 where it is not reached.</summary>
        public int DistanceOf(int node) => _distance.TryGetValue(node, out var distance) ? distance : -1;

        public void Start(int node)
        {
            Depth = 0;
            Rim = [node];
            Reach(node, 0);
        }

        public void Reach(int node, int distance) => _distance[node] = distance;

        public void Clear() => _distance.Clear();
    }
}
