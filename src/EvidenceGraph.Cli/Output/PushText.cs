using System.Globalization;
using EvidenceGraph.Answers;
using EvidenceGraph.Neo4j;
using EvidenceGraph.Neo4j.Push;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Output;

/// <summary>What a push did, for people and programs.</summary>
internal static class PushText
{
    private static readonly AnswerColumn[] Columns = [new("kind"), new("name"), new("graph"), new("new"), new("mended")];

    public static Report Of(PushReport push, Database database, bool isDryRun)
    {
        var server = database.Server;
        var rows = push.Counts.Select(count => new AnswerRow([count.IsNode ? "node" : "relationship", count.Name, count.Total, count.Missing, count.Changed], []));
        return new Report(
            [$"{(isDryRun ? "Would be written" : "Written")} to database {database.Name} of {database.Address} (Neo4j {server.Version} {server.Edition})"],
            new JObject { ["database"] = database.Name, ["server"] = database.Address.ToString(), ["version"] = server.Version, ["dryRun"] = isDryRun, ["complete"] = push.IsComplete },
            new AnswerTable(Columns, [.. rows], [.. Notes(push, isDryRun)]));
    }

    private static IEnumerable<string> Notes(PushReport push, bool isDryRun)
    {
        if (push.WithoutEnds > 0)
            yield return Text($"{push.WithoutEnds:N0} relationships were not written, since an end is not in the database: {string.Join(", ", push.MissingEnds)}");
        if (push.Removed != default)
            yield return Text($"removed, since the graph lacks them: {Pair(push.Removed)}");
        if (push.Kept > 0)
            yield return Text($"{push.Kept:N0} nodes that the graph lacks stay, since relationships of others hang on them");
        var (graph, there) = (push.Graph, push.Database);
        var more = new PairCount(Math.Max(0, there.Nodes - graph.Nodes), Math.Max(0, there.Relationships - graph.Relationships));
        if (more != default && push.Kept == 0)
            yield return $"left of an earlier push, and not in the graph: {Pair(more)}; --prune removes them";
        yield return Text($"{(isDryRun ? "now" : push.IsComplete ? "complete" : "incomplete, push again")}: the database has {Math.Min(there.Nodes, graph.Nodes):N0} of {graph.Nodes:N0} nodes and {Math.Min(there.Relationships, graph.Relationships):N0} of {graph.Relationships:N0} relationships");
    }

    private static string Pair(PairCount pair) => Text($"{pair.Nodes:N0} nodes, {pair.Relationships:N0} relationships");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
