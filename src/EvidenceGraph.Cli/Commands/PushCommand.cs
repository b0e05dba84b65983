using System.CommandLine;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Push;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>push --uri URI [--graph FILE | INPUT...]</c>: the graph goes to a Neo4j server.</summary>
internal sealed class PushCommand
{
    private readonly ServerOptions _server = new("--uri", "The server: http(s)://HOST:PORT, neo4j://HOST, neo4j+s://HOST or the same with bolt.");
    private readonly GraphSource _source = new();
    private readonly FormatOption _format = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say what would be written." };
    private readonly Option<bool> _prune = new("--prune") { Description = "Remove what an earlier push wrote and the graph now lacks; nothing else is touched." };
    private readonly Option<bool> _adopt = new("--adopt") { Description = "Take over nodes and relationships that somebody else made under the graph's ids: they become as the graph has them." };
    private readonly Option<string> _timeout = new("--timeout") { Description = "How long to wait for the server's answer to a batch: 500ms, 30s, 2m.", HelpName = "TIME", DefaultValueFactory = _ => "2m" };
    private readonly Streams _streams;

    private PushCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var push = new PushCommand(streams);
        var command = new Verb("push", "Bring a graph to a Neo4j server: complete, and twice as well as once.", "evidence-graph push --uri http://localhost:7474 --graph graph.jsonl") { push._dryRun, push._prune, push._adopt, push._timeout };
        push._server.AddTo(command);
        push._source.AddTo(command);
        push._format.AddTo(command);
        command.SetAction(push.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var format = _format.Of(parsed);
        var report = new RunReport(_streams.Error.WriteLine);
        using var interruption = new Interruption();
        var options = new ConnectionOptions { Timeout = QueryOptions.Time(parsed.GetValue(_timeout)!) ?? Timeout.InfiniteTimeSpan, Cancellation = interruption.Token };
        try
        {
            using var database = _server.Open(parsed, _streams, options with { Retry = options.Retry with { Failed = problem => report.Note($"{problem.Message} Trying again.") } });
            var (graph, header) = _source.LoadWithHeader(parsed, report);
            var pushed = PushDisplay.Run(_streams, progress => GraphPush.Run(database, graph, EvidenceProfile.Of(header), Wish(parsed) with { Progress = progress }));
            ReportWriter.Write(PushText.Of(pushed, database, parsed.GetValue(_dryRun)), format, _streams);
            return pushed.IsComplete || parsed.GetValue(_dryRun) ? report.Problems > 0 ? ExitCode.Partly : ExitCode.Done : ExitCode.Partly;
        }
        catch (OperationCanceledException)
        {
            throw new CommandException("push: interrupted. What was written stays; the same push again completes it.");
        }
    }

    private PushOptions Wish(ParseResult parsed) => new() { Adopt = parsed.GetValue(_adopt), Prune = parsed.GetValue(_prune), IsDryRun = parsed.GetValue(_dryRun) };
}
