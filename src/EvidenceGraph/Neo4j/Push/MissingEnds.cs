using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Relationships that could not be written since somebody removed an end meanwhile.</summary>
internal sealed class MissingEnds(Database database, PropertyGraph graph)
{
    private const int MostNamed = 5;

    private readonly List<string> _names = [];

    public long Count { get; private set; }

    /// <summary>The first ends that were not there.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>Looks which ends of some relationships are not there.</summary>
    public void Look(RelationshipGroup group, ReadOnlySpan<int> relationships)
    {
        var (starts, ends) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var one in relationships)
        {
            starts.Add(graph.NodeId(graph.StartOf(one)));
            ends.Add(graph.NodeId(graph.EndOf(one)));
        }

        starts.ExceptWith(There(group.StartLabel, starts));
        ends.ExceptWith(There(group.EndLabel, ends));
        foreach (var one in relationships)
            if (starts.Contains(graph.NodeId(graph.StartOf(one))) || ends.Contains(graph.NodeId(graph.EndOf(one))))
                Count++;
        foreach (var name in starts.Select(id => $"{group.StartLabel} {id}").Concat(ends.Select(id => $"{group.EndLabel} {id}")).Order(StringComparer.Ordinal))
            if (_names.Count < MostNamed && !_names.Contains(name))
                _names.Add(name);
    }

    private IEnumerable<string> There(string label, IEnumerable<string> ids) => database
        .Run($"UNWIND $ids AS id MATCH (n:{CypherName.Of(label)} {{{CypherName.Of(GraphMark.Id)}: id}}) RETURN id", ("ids", Value.Strings(ids)))
        .Select(row => row[0].AsString);
}
