using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>show NAME</c>: a node, what it is joined to, and its quotes.</summary>
internal static class ShowCommand
{
    public static Command Create(Streams streams)
    {
        var name = new Argument<string>("NAME") { Description = "A name, a synonym, an id, or the first 8 characters of an evidence id." };
        var limit = new Option<int>("--limit") { Description = "How many relationships of one type to list.", HelpName = "N", DefaultValueFactory = _ => 25 };
        var source = new GraphSource();
        var format = new FormatOption();
        var command = new Verb("show", "Show a node, its neighbours and its quotes.", "evidence-graph show tacrolimus") { name, limit };
        source.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var loaded = source.Open(parsed, report);
            var node = loaded.Node(parsed.GetValue(name)!);
            var heading = new List<string> { $"{Names.Of(node)} ({node.Labels[0]} {node.Id})" };
            heading.AddRange(NodeView.Properties(node).Select(line => "  " + CellText.OneLine(line)));
            var members = new JObject { ["id"] = node.Id, ["label"] = node.Labels[0], ["name"] = Names.Of(node), ["properties"] = new JObject(node.Properties.Select(property => new JProperty(property.Key, JsonValue.Of(property.Value)))) };
            ReportWriter.Write(new Report(heading, members, NodeView.Of(node, parsed.GetValue(limit), loaded.Queries)), format.Of(parsed), streams);
            return report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }
}
