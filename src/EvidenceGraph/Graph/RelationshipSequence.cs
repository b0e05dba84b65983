using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>A node's relationships, enumerated without allocation: by type, outgoing before incoming, in graph order.</summary>
public readonly struct RelationshipSequence : IEnumerable<Relationship>
{
    private readonly Node _node;
    private readonly string? _type;
    private readonly Direction _direction;

    internal RelationshipSequence(Node node, string? type, Direction direction)
    {
        _node = node;
        _type = type;
        _direction = direction;
    }

    /// <summary>The enumerator that <c>foreach</c> uses.</summary>
    public Enumerator GetEnumerator() => new(_node, _type, _direction);

    IEnumerator<Relationship> IEnumerable<Relationship>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks one adjacency after the other.</summary>
    public struct Enumerator : IEnumerator<Relationship>
    {
        private readonly Node _node;
        private readonly Direction _direction;
        private readonly int _lastType;
        private int _type;
        private bool _incoming;
        private Adjacency _adjacency;
        private int _position;
        private int _end;

        internal Enumerator(Node node, string? type, Direction direction)
        {
            _node = node;
            _direction = direction;
            var graph = node.Graph;
            _type = type is null ? 0 : graph.TypeTable.Find(type);
            _lastType = type is null ? graph.TypeTable.Count - 1 : _type;
            _incoming = direction == Direction.Incoming;
            _adjacency = Adjacency.Empty;
            if (_type >= 0 && _type <= _lastType)
                Open();
            else
                _type = _lastType = -1;
        }

        /// <inheritdoc/>
        public readonly Relationship Current => new(_node.Graph, _adjacency.RelationshipAt(_position - 1));

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext()
        {
            while (true)
            {
                while (_position < _end)
                {
                    var neighbour = _adjacency.NeighbourAt(_position++);
                    if (_direction != Direction.Both || !_incoming || neighbour != _node.Index)
                        return true;
                }

                if (!NextAdjacency())
                    return false;
            }
        }

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }

        /// <summary>Not supported: ask for a new enumerator.</summary>
        public readonly void Reset() => throw new NotSupportedException();

        private bool NextAdjacency()
        {
            if (_type < 0)
                return false;
            if (_direction == Direction.Both && !_incoming)
            {
                _incoming = true;
            }
            else
            {
                if (_type >= _lastType)
                    return false;
                _type++;
                _incoming = _direction == Direction.Incoming;
            }

            Open();
            return true;
        }

        private void Open()
        {
            _adjacency = _node.Graph.Adjacency(_type, _incoming ? Direction.Incoming : Direction.Outgoing);
            (_position, _end) = _adjacency.Range(_node.Index);
        }
    }
}
