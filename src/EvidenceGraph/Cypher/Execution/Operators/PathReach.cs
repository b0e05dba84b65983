using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// Breadth-first search from one node over pairs of a node and a place in the pattern: how many relationships it takes at least
/// to get there. Relationships may repeat in it, and repetitions beyond a few are not counted, so that it never says too much.
/// </summary>
internal sealed class PathReach(RunContext context, SelectedPart[] parts)
{
    private readonly int[] _offsets = Offsets(parts);
    private readonly long _longest = parts.Sum(part => part.Most == int.MaxValue ? int.MaxValue : (long)part.Most * part.Length);
    private readonly Dictionary<long, Arrival> _arrivals = [];
    private List<Place> _rim = [];
    private List<Place> _next = [];

    /// <summary>All nodes at which the whole pattern can end, nearest first.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>Up to which number of relationships all is known.</summary>
    public int Depth { get; private set; }

    public bool IsExhausted => _rim.Count == 0;

    public void Clear()
    {
        context.Release(_arrivals.Count);
        _arrivals.Clear();
        _rim.Clear();
        Ends.Clear();
        Depth = 0;
    }

    public void Start(int node)
    {
        Clear();
        _next = [];
        Reach(new Place(node, 0, 0, 0), new Arrival(0, -1, -1));
        _rim = _next;
    }

    /// <summary>One relationship further.</summary>
    public void Grow()
    {
        _next = [];
        Depth++;
        if (Depth <= _longest)
            foreach (var place in _rim)
                Walk(place);
        _rim = _next;
    }

    /// <summary>The distance of the pattern's end at a node, or -1 where none is known yet.</summary>
    public int DistanceOfEnd(int node) => Find(Key(node, _offsets[^1]))?.Distance ?? -1;

    /// <summary>
    /// The least distance of a node that lies <paramref name="hop"/> relationships inside a repetition of a part, with
    /// <paramref name="behind"/> whole ones to follow; -1 where none is known yet.
    /// </summary>
    public int DistanceOf(int node, int part, int behind, int hop)
    {
        var it = parts[part];
        var taken = behind + (hop > 0 ? 1 : 0);
        var least = Math.Max(0, it.Least - taken);
        var most = it.IsCounted ? it.Most - taken : least;
        var best = -1;
        for (var count = least; count <= most; count++)
            if (Find(Key(node, _offsets[part] + count * it.Length + hop)) is { } arrival && (best < 0 || arrival.Distance < best))
                best = arrival.Distance;
        return best;
    }

    /// <summary>The relationships of one shortest walk to the pattern's end at a node, the last first, each with the part that it belongs to.</summary>
    public IEnumerable<(int Relationship, int Part)> WalkTo(int node)
    {
        for (var arrival = Find(Key(node, _offsets[^1])); arrival is { Relationship: >= 0 } step; arrival = Find(step.Before))
            yield return (step.Relationship, PartOf(step.Before));
    }

    private int PartOf(long key)
    {
        var state = (int)(key % (_offsets[^1] + 1L));
        var part = Array.BinarySearch(_offsets, state);
        return part >= 0 ? part : ~part - 1;
    }

    private void Walk(Place place)
    {
        var part = parts[place.Part];
        if (place.Hop == 0 && !part.MayGoOn(place.Count))
            return;
        var hop = part.Onward[place.Hop];
        var before = Key(place);
        foreach (ref readonly var lane in hop.Lanes.AsSpan())
        {
            var (position, end) = lane.Adjacency.Range(place.Node);
            for (; position < end; position++)
            {
                context.Tick();
                var neighbour = lane.Neighbours[position];
                var relationship = lane.Adjacency.RelationshipAt(position);
                if ((lane.SkipsLoops && neighbour == place.Node) || !hop.Fits(place.Node, relationship, neighbour))
                    continue;
                var isWhole = place.Hop + 1 == part.Length;
                Reach(
                    isWhole ? new Place(neighbour, place.Part, part.After(place.Count), 0) : place with { Node = neighbour, Hop = place.Hop + 1 },
                    new Arrival(Depth, relationship, before));
            }
        }
    }

    // A place, and all that need no further relationship from there.
    private void Reach(Place place, Arrival arrival)
    {
        while (Add(place, arrival) && place.Hop == 0)
        {
            var part = parts[place.Part];
            for (var count = place.Count - 1; !part.IsCounted && count >= 0; count--)
                if (!Add(place with { Count = count }, arrival))
                    break;
            if (!part.MayLeave(place.Count))
                return;
            if (place.Part + 1 == parts.Length)
            {
                if (Add(Key(place.Node, _offsets[^1]), arrival))
                    Ends.Add(place.Node);
                return;
            }

            context.Row[part.EndSlot] = Value.OfNode(place.Node);
            if (!Conditions.Hold(part.EndTests, context.Row))
                return;
            place = new Place(place.Node, place.Part + 1, 0, 0);
        }
    }

    private bool Add(Place place, Arrival arrival)
    {
        if (!Add(Key(place), arrival))
            return false;
        _next.Add(place);
        return true;
    }

    private bool Add(long key, Arrival arrival)
    {
        if (!_arrivals.TryAdd(key, arrival))
            return false;
        context.Keep(1);
        return true;
    }

    private Arrival? Find(long key) => _arrivals.TryGetValue(key, out var arrival) ? arrival : null;

    private long Key(Place place) => Key(place.Node, _offsets[place.Part] + place.Count * parts[place.Part].Length + place.Hop);

    private long Key(int node, int state) => node * (_offsets[^1] + 1L) + state;

    private static int[] Offsets(SelectedPart[] parts)
    {
        var offsets = new int[parts.Length + 1];
        for (var i = 0; i < parts.Length; i++)
            offsets[i + 1] = (int)Math.Min((long)offsets[i] + (long)parts[i].Counts * parts[i].Length, int.MaxValue / 2);
        return offsets;
    }

    /// <summary>A node, and where in the pattern: so many whole repetitions of a part, and so many relationships of the next.</summary>
    private readonly record struct Place(int Node, int Part, int Count, int Hop);

    /// <summary>How a place was reached first: the relationship, -1 at the start, and the place before it.</summary>
    private readonly record struct Arrival(int Distance, int Relationship, long Before);
}
