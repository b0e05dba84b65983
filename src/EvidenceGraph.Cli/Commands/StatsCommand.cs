using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>stats [--graph FILE | INPUT...]</c>: what a graph holds, and which documents were taken for one study.</summary>
internal static class StatsCommand
{
    private static readonly AnswerColumn[] Columns = [new("group"), new("name"), new("count"), new("sharing"), new("documents")];

    public static Command Create(Streams streams)
    {
        var source = new GraphSource();
        var format = new FormatOption();
        var command = new Verb("stats", "Count what a graph holds, and list the documents that were taken for one study.", "evidence-graph stats --graph graph.jsonl");
        source.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var (graph, _) = source.Load(parsed, report);
            ReportWriter.Write(new Report([], [], Rows(new GraphStatistics(graph))), format.Of(parsed), streams);
            return report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    private static AnswerTable Rows(GraphStatistics statistics) => new(
        Columns,
        [
            .. statistics.Counts().Select(one => new AnswerRow([one.Group, one.Name, one.Count, null, null], [])),
            .. statistics.Merges().Select(one => new AnswerRow(["merged study", one.Study, one.Paths.Count, one.By, one.Paths], [])),
        ],
        []);
}
