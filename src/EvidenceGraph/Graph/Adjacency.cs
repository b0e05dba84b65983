namespace EvidenceGraph.Graph;

/// <summary>
/// The relationships of one type in one direction, as compressed sparse rows: <c>neighbours[offsets[n] .. offsets[n + 1])</c>.
/// Offsets cover only the nodes from the first to the last that has such a relationship. Relationships are numbered by type,
/// then by start, so that in the outgoing direction a position is the relationship's own number.
/// </summary>
internal sealed class Adjacency
{
    public static readonly Adjacency Empty = new([], 0, 0, [], null);

    private readonly int _firstNode;
    private readonly int[] _offsets;
    private readonly int[] _neighbours;
    private readonly int[]? _relationships;

    /// <param name="nodes">The nodes at this end, ascending between <paramref name="from"/> and <paramref name="to"/>.</param>
    /// <param name="from">The first position of this type.</param>
    /// <param name="to">The position after the last.</param>
    /// <param name="neighbours">The nodes at the other end, by position.</param>
    /// <param name="relationships">The relationships by position, or null where the position is the relationship.</param>
    public Adjacency(int[] nodes, int from, int to, int[] neighbours, int[]? relationships)
    {
        _neighbours = neighbours;
        _relationships = relationships;
        Count = to - from;
        _firstNode = Count == 0 ? 0 : nodes[from];
        _offsets = new int[Count == 0 ? 1 : nodes[to - 1] - _firstNode + 2];
        var position = from;
        for (var i = 0; i < _offsets.Length; i++)
        {
            while (position < to && nodes[position] < _firstNode + i)
                position++;
            _offsets[i] = position;
        }
    }

    /// <summary>How many relationships there are in all.</summary>
    public int Count { get; }

    /// <summary>The positions of a node's relationships, half-open.</summary>
    public (int From, int To) Range(int node)
    {
        var row = node - _firstNode;
        return row >= 0 && row < _offsets.Length - 1 ? (_offsets[row], _offsets[row + 1]) : default;
    }

    public int Degree(int node)
    {
        var (from, to) = Range(node);
        return to - from;
    }

    /// <summary>The nodes at the other end, by position.</summary>
    public int[] Neighbours => _neighbours;

    public int NeighbourAt(int position) => _neighbours[position];

    public int RelationshipAt(int position) => _relationships is null ? position : _relationships[position];
}
