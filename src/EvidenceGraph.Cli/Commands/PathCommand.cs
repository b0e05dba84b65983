using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>path A B [--max-hops N]</c>: all shortest ways between two things, each hop with its evidence.</summary>
internal static class PathCommand
{
    private const int MaxHops = 6;

    public static Command Create(Streams streams)
    {
        var from = new Argument<string>("A") { Description = "A name, a synonym or an id." };
        var to = new Argument<string>("B") { Description = "Another." };
        var hops = new Option<int>("--max-hops") { Description = "The longest way to look for.", HelpName = "N", DefaultValueFactory = _ => MaxHops };
        var source = new GraphSource();
        var format = new FormatOption();
        var command = new Verb("path", "Show how two things are connected, with the evidence on the way.", "evidence-graph path tacrolimus anti-Jo-1") { from, to, hops };
        source.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var most = parsed.GetValue(hops) is > 0 and <= 20 and var given ? given : throw new CommandException("--max-hops: expected a number from 1 to 20.");
            var loaded = source.Open(parsed, report);
            var (start, end) = (loaded.Node(parsed.GetValue(from)!), loaded.Node(parsed.GetValue(to)!));
            var paths = Between(start, end, most, loaded.Queries);
            var members = new JObject { ["from"] = start.Id, ["to"] = end.Id, ["maxHops"] = most };
            ReportWriter.Write(new Report([$"{Names.Of(start)} ({start.Labels[0]}) to {Names.Of(end)} ({end.Labels[0]})"], members, paths), format.Of(parsed), streams);
            if (paths.Rows.Count == 0)
                streams.Error.WriteLine($"nothing found: no way of at most {most} hops.");
            return paths.Rows.Count == 0 || report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    private static AnswerTable Between(Node start, Node end, int maxHops, EvidenceQueries queries)
    {
        var parameters = new Dictionary<string, Value> { ["from"] = start.Id, ["to"] = end.Id, ["maxHops"] = maxHops };
        var paths = new AnswerRows(queries).Of(queries.Named("link"), parameters);
        return paths with { Notes = AnswerRows.NotesOfPaths(paths.Rows.Count) };
    }
}
