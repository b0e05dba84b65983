using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using EvidenceGraph.Json;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Schema;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>
/// Lets each batch be carried out once, although requests are sent again when it is not known what became of them. The node that
/// describes the graph keeps how far the push is, and a batch writes its elements and moves that place in one transaction. It
/// takes the node's lock first, so a second request waits for the first one's end, finds the place moved, and writes nothing.
/// A second push puts its own name there; the first one then stops at its next batch.
/// </summary>
internal sealed class PushTurn(Database database)
{
    private const string Info = $"`{GraphMark.InfoLabel}` {{`{GraphMark.Id}`: '{GraphMark.InfoId}'}}";

    private readonly string _push = Guid.NewGuid().ToString("N");
    private long _base;

    /// <summary>Begins a push: makes the node, or takes it over from an earlier push.</summary>
    public void Begin()
    {
        database.Run(SchemaStatements.Unique(GraphMark.InfoLabel));
        database.Run(
            $"MERGE (push:{Info}) SET push.complete = false, push.push = $push, push.position = 0, push.written = 0, push.`{GraphMark.Property}` = true",
            ("push", _push));
    }

    /// <summary>The task's statement with what makes it one turn.</summary>
    public static string Around(string statement) =>
        $"MATCH (lock:{Info}) SET lock.turn = $to WITH count(*) AS locked "
        + $"MATCH (push:{Info}) WHERE push.push = $push AND push.position = $from SET push.position = $to "
        + $"WITH push UNWIND $rows AS row {statement} "
        + "WITH push, count(*) AS written SET push.written = push.written + written RETURN written";

    /// <summary>Writes the parameters that the turn needs.</summary>
    public void Write(JsonLineBuffer body, int from, int to)
    {
        body.Name("push"u8);
        body.String(_push);
        body.Name("from"u8);
        body.Number(_base + from);
        body.Name("to"u8);
        body.Number(_base + to);
    }

    /// <summary>Sends a batch once.</summary>
    /// <returns>The place up to which the task is now carried out, and how many elements this request wrote where that is known.</returns>
    /// <exception cref="ServerException">The request failed, or another push has begun.</exception>
    public (int Place, long? Written) Send(RowBatch batch)
    {
        long? written = null;
        database.Send(batch.Request, json =>
        {
            written = json.NextValue().AsInteger;
            json.Expect(JsonToken.EndArray);
        });
        return written is { } known ? (batch.To, known) : (Place(), null);
    }

    /// <summary>Ends a task of so many elements; the next one's places begin where it ended.</summary>
    public void Next(int elements) => _base += elements;

    /// <summary>Ends the push: of the node only what it says of the graph stays.</summary>
    public void End(IEnumerable<(string Name, Value Value)> making, PushReport report) => database.Run(
        $"MATCH (push:{Info}) WHERE push.push = $push "
        + $"SET push = $making SET push.`{GraphMark.Id}` = '{GraphMark.InfoId}', push.`{GraphMark.Property}` = true, push.pushed = datetime(), "
        + "push.nodes = $nodes, push.relationships = $relationships, push.complete = $complete",
        ("push", _push),
        ("making", Value.OfHeap(new MapValue(making.ToDictionary(one => one.Name, one => one.Value)))),
        ("nodes", report.Graph.Nodes),
        ("relationships", report.Graph.Relationships),
        ("complete", report.IsComplete));

    private int Place()
    {
        var rows = database.Run($"MATCH (push:{Info}) RETURN push.push, push.position");
        return rows is [[var push, var position]] && push == _push
            ? (int)(position.AsInteger - _base)
            : throw new ServerException(FailureKind.Refused, "another push into this database has begun; this one stopped.");
    }
}
