using System.Collections;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution;
using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>The rows of a query, computed while they are enumerated; they can be enumerated once.</summary>
public sealed class ResultTable : IEnumerable<IReadOnlyList<Value>>
{
    private readonly CypherQuery _query;
    private readonly int[] _slots;
    private readonly Operator _root;
    private readonly RunContext _context;
    private readonly QueryLimits _limits;
    private readonly Func<string> _plan;
    private long _rows;
    private bool _begun;

    internal ResultTable(
        CypherQuery query, PropertyGraph graph, IReadOnlyList<BoundColumn> columns, Operator root, RunContext context, QueryLimits limits, IReadOnlyList<CypherWarning> warnings, Func<string> plan)
    {
        (_query, Graph, _root, _context, _limits, Warnings, _plan) = (query, graph, root, context, limits, warnings, plan);
        Columns = [.. columns.Select(column => column.Name)];
        _slots = [.. columns.Select(column => column.Slot)];
    }

    /// <summary>The graph that was asked.</summary>
    public PropertyGraph Graph { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Names in the query that the graph does not have.</summary>
    public IReadOnlyList<CypherWarning> Warnings { get; }

    /// <summary>The plan as text; with the rows of each step so far where the query is profiled.</summary>
    public string Plan => _plan();

    /// <summary>The rows; each is a list of its own that stays as it is.</summary>
    /// <exception cref="CypherException">While they are enumerated: the query fails or reaches a limit.</exception>
    public IEnumerator<IReadOnlyList<Value>> GetEnumerator()
    {
        while (Read())
            yield return Array.ConvertAll(_slots, slot => _context.Row[slot]);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Moves to the next row without making a list of it; <see cref="this[int]"/> then reads its columns.</summary>
    /// <exception cref="CypherException">The query fails or reaches a limit.</exception>
    public bool Read()
    {
        if (!_query.Guarded(Advance))
            return false;
        return ++_rows <= _limits.MostRows
            ? true
            : throw new CypherException(CypherStage.Limit, "RowLimit", _limits.RowsSentence, _query.Text, null);
    }

    /// <summary>A column of the row that <see cref="Read"/> moved to.</summary>
    public Value this[int column] => _context.Row[_slots[column]];

    /// <summary>A value as people read it: strings as they are, nodes and relationships by their keys.</summary>
    public string Text(Value value) => value.Kind switch
    {
        ValueKind.Null => "",
        ValueKind.String => value.AsString,
        ValueKind.Node => Graph.NodeId(value.Index),
        ValueKind.Relationship => Graph.RelationshipId(value.Index),
        _ => ValueText.Literal(value, Graph),
    };

    /// <summary>A value as Cypher writes it, nodes and relationships by their keys.</summary>
    public string Literal(Value value) => ValueText.Literal(value, Graph);

    private bool Advance()
    {
        if (!_begun)
        {
            _begun = true;
            _root.Open();
        }

        return _root.MoveNext();
    }
}
