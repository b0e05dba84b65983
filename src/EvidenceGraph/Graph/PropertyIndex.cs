namespace EvidenceGraph.Graph;

/// <summary>The nodes of one label by the value of one property: a hash table of chains through one array.</summary>
internal sealed class PropertyIndex
{
    public static readonly PropertyIndex Empty = new();

    private readonly Dictionary<Value, int> _heads = [];
    private readonly int[] _nodes;
    private readonly int[] _next;

    private PropertyIndex() => (_nodes, _next) = ([], []);

    public PropertyIndex(int[] nodes, PropertyColumn column)
    {
        _nodes = nodes;
        _next = new int[nodes.Length];
        for (var i = nodes.Length - 1; i >= 0; i--)
        {
            var value = column[nodes[i]];
            if (value.IsNull)
                continue;
            _next[i] = _heads.GetValueOrDefault(value, -1);
            _heads[value] = i;
        }
    }

    /// <summary>How many different values there are.</summary>
    public int Distinct => _heads.Count;

    /// <summary>The place to start from for a value, or -1.</summary>
    public int First(Value value) => _heads.GetValueOrDefault(value, -1);

    /// <summary>The node at a place.</summary>
    public int NodeAt(int place) => _nodes[place];

    /// <summary>The next place with the same value, or -1. Nodes come in ascending order.</summary>
    public int Next(int place) => _next[place];
}
