using System.CommandLine;
using System.Globalization;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cli.Features;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>stats [--graph FILE | INPUT...]</c>: what a graph holds, and which documents were taken for one study.</summary>
internal static class StatsCommand
{
    public static Command Create(Streams streams)
    {
        var source = new GraphSource();
        var command = new Command("stats", "Count what a graph holds, and list the documents that were taken for one study.\n\nExample:\n  evidence-graph stats --graph graph.jsonl");
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var (graph, _) = source.Load(parsed, report);
            Print(new GraphStatistics(graph), streams.Text);
            return report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    private static void Print(GraphStatistics statistics, TextWriter text)
    {
        foreach (var (group, name, count) in statistics.Counts())
            text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group,-18} {name,-18} {count,8}"));
        foreach (var (study, title, by, paths) in statistics.Merges())
            text.WriteLine($"merged by {by}: {study} {title}: {string.Join(", ", paths)}");
    }
}
