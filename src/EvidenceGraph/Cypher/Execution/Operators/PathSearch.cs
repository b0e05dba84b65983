using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// The paths between two nodes, shortest first: from the end back to the start, always going on where the way walked and the
/// distance that is left are least together. A way that uses a relationship twice is left as soon as it does.
/// </summary>
internal sealed class PathSearch(RunContext context, SelectedPart[] parts, PathReach reach)
{
    private readonly PriorityQueue<Way, (int Length, long Turn)> _open = new();
    private readonly Queue<Way> _complete = new();
    private int _start;
    private long _turn;
    private int _kept;

    public void Clear()
    {
        context.Release(_kept);
        (_kept, _turn) = (0, 0);
        _open.Clear();
        _complete.Clear();
    }

    public void Start(int start, int end)
    {
        Clear();
        _start = start;
        Push(new Way(null, -1, end, parts.Length - 1, 0, 0, 0), reach.DistanceOfEnd(end));
    }

    /// <summary>The next shortest way, or null.</summary>
    public Way? Next()
    {
        while (_complete.Count == 0)
        {
            if (!_open.TryDequeue(out var way, out var place))
                return null;
            var left = Left(way, place.Length);
            if (left < 0)
                Push(way, -1);
            else if (way.Length + left > place.Length)
                Push(way, left);
            else
                GoOn(way);
        }

        return _complete.Dequeue();
    }

    /// <summary>The walk by which an end was reached first; null where it uses a relationship twice, or repeats a part too often.</summary>
    public Way? FoundWalk(int end)
    {
        var way = new Way(null, -1, end, parts.Length - 1, 0, 0, 0);
        var counts = new int[parts.Length];
        foreach (var (relationship, part) in reach.WalkTo(end))
        {
            context.Tick();
            if (way.Uses(relationship) || (counts[part]++ / parts[part].Length) >= parts[part].Most)
                return null;
            var node = context.Graph.StartOf(relationship) == way.Node ? context.Graph.EndOf(relationship) : context.Graph.StartOf(relationship);
            way = new Way(way, relationship, node, part, 0, 0, way.Length + 1);
        }

        return way;
    }

    // The distance that is left, as far as it must be known for the way to be looked at now.
    private int Left(Way way, int length)
    {
        while (!reach.IsExhausted && reach.Depth < length - way.Length)
            reach.Grow();
        return way.Next is null ? reach.DistanceOfEnd(way.Node) : reach.DistanceOf(way.Node, way.Part, way.Behind, way.Hop);
    }

    private void Push(Way way, int left)
    {
        if (left < 0 && reach.IsExhausted)
            return;
        context.Keep(1);
        _kept++;
        // The last comes first among equals, so that one way is walked to its end before another is begun.
        _open.Enqueue(way, (way.Length + (left < 0 ? reach.Depth + 1 : left), -++_turn));
    }

    private void GoOn(Way way)
    {
        if (way.Hop > 0)
        {
            StepBack(way, way.Part, way.Behind, way.Hop - 1);
            return;
        }

        var (part, behind) = (way.Part, way.Behind);
        while (true)
        {
            if (behind < parts[part].Most)
                StepBack(way, part, behind, parts[part].Length - 1);
            if (behind < parts[part].Least)
                return;
            if (part == 0)
                break;
            context.Row[parts[part - 1].EndSlot] = Value.OfNode(way.Node);
            if (!Conditions.Hold(parts[part - 1].EndTests, context.Row))
                return;
            (part, behind) = (part - 1, 0);
        }

        if (way.Node == _start)
            _complete.Enqueue(way);
    }

    private void StepBack(Way way, int part, int behind, int hop)
    {
        var walk = parts[part].Back[hop];
        foreach (ref readonly var lane in walk.Lanes.AsSpan())
        {
            var (position, end) = lane.Adjacency.Range(way.Node);
            for (; position < end; position++)
            {
                context.Tick();
                var neighbour = lane.Neighbours[position];
                var relationship = lane.Adjacency.RelationshipAt(position);
                if ((lane.SkipsLoops && neighbour == way.Node) || way.Uses(relationship) || !walk.Fits(way.Node, relationship, neighbour))
                    continue;
                var next = new Way(way, relationship, neighbour, part, hop == 0 ? behind + 1 : behind, hop, way.Length + 1);
                if (hop > 0 || IsWhole(next))
                    Push(next, reach.DistanceOf(neighbour, part, next.Behind, hop));
            }
        }
    }

    private bool IsWhole(Way way)
    {
        var part = parts[way.Part];
        if (part.Whole.Length == 0)
            return true;
        var step = way;
        foreach (var hop in part.Onward)
        {
            hop.Fill(step.Node, step.Relationship, step.Next!.Node);
            step = step.Next;
        }

        return Conditions.Hold(part.Whole, context.Row);
    }
}

/// <summary>The end of a path, walked back as far as a node.</summary>
/// <param name="Next">The same one relationship shorter; null at the end itself.</param>
/// <param name="Relationship">The relationship from this node to the next.</param>
/// <param name="Node">The node.</param>
/// <param name="Part">The part of the pattern that the relationship belongs to; the last at the end.</param>
/// <param name="Behind">How many whole repetitions of that part follow.</param>
/// <param name="Hop">How many of its relationships are still missing before the repetition here is whole.</param>
/// <param name="Length">How many relationships it has.</param>
internal sealed record Way(Way? Next, int Relationship, int Node, int Part, int Behind, int Hop, int Length)
{
    public bool Uses(int relationship)
    {
        for (var way = this; way.Next is not null; way = way.Next)
            if (way.Relationship == relationship)
                return true;
        return false;
    }
}
