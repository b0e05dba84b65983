using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>What an answer says beside its rows.</summary>
internal sealed record StatementAnswer
{
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>The plan, where the statement began with EXPLAIN or PROFILE.</summary>
    public JObject? Plan { get; init; }

    /// <summary>The transaction that the statement opened, where it was sent to open one.</summary>
    public string? Transaction { get; init; }
}
