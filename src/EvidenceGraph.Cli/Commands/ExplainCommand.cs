using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>explain EVIDENCE-ID</c>: the sentence in its surroundings, the rule that found it, and the words that decided.</summary>
internal static class ExplainCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("EVIDENCE-ID") { Description = $"An evidence id, or its first {Explanation.ShortestId} characters or more." };
        var source = new GraphSource();
        var format = new FormatOption();
        var command = new Verb("explain", "Explain one piece of evidence: rule, words, section, surroundings.", "evidence-graph explain 1a2b3c4d") { id };
        source.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var loaded = source.Open(parsed, report);
            var evidence = Find(loaded.Graph, parsed.GetValue(id)!);
            var heading = new List<string> { "evidence " + evidence.Id };
            heading.AddRange(Explanation.InWords(evidence).Select(line => "  " + CellText.OneLine(line)));
            ReportWriter.Write(new Report(heading, new JObject { ["evidence"] = evidence.Id }, Explanation.Of(evidence, loaded.Queries)), format.Of(parsed), streams);
            return report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    private static Node Find(PropertyGraph graph, string id)
    {
        if (id.Length < Explanation.ShortestId)
            throw new NothingFoundException($"explain {id}: expected {Explanation.ShortestId} characters or more of an evidence id, as printed under an answer.");
        return Explanation.Find(graph, id) switch
        {
            [var one] => one,
            [] => throw new NothingFoundException($"explain {id}: the graph has no such evidence; ids are printed under each answer."),
            var several => throw new NothingFoundException($"explain {id}: {several.Count} pieces of evidence begin so; give more of the id."),
        };
    }
}
