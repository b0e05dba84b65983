using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j;

/// <summary>What a database says of the graph in it: the node that a push or a bulk import leaves there.</summary>
internal sealed class PushedGraph
{
    private readonly IReadOnlyDictionary<string, Value> _properties;

    private PushedGraph(IReadOnlyDictionary<string, Value> properties) => _properties = properties;

    /// <summary>Whether all of the graph is there.</summary>
    public bool IsComplete => _properties.TryGetValue("complete", out var value) && value.Kind == ValueKind.Boolean && value.AsBoolean;

    /// <summary>What a database says; null where no push has begun in it.</summary>
    /// <exception cref="Connection.ServerException">The server fails for good.</exception>
    public static PushedGraph? Of(Database database)
    {
        var rows = database.Run($"MATCH (g:{CypherName.Of(GraphMark.InfoLabel)} {{{CypherName.Of(GraphMark.Id)}: $id}}) UNWIND keys(g) AS name RETURN name, g[name]", ("id", GraphMark.InfoId));
        return rows.Count == 0 ? null : new PushedGraph(rows.ToDictionary(row => row[0].AsString, row => row[1], StringComparer.Ordinal));
    }

    /// <summary>A text that the graph's maker left, such as the version of the program; null where there is none.</summary>
    public string? Making(string name) => _properties.TryGetValue(name, out var value) && value.Kind == ValueKind.String ? value.AsString : null;
}
