using System.CommandLine;
using EvidenceGraph.Cli.Output;

namespace EvidenceGraph.Cli.Features;

/// <summary><c>--format table|json|csv|markdown</c>: the form of an answer.</summary>
internal sealed class FormatOption
{
    private readonly Option<string> _option = new("--format")
    {
        Description = "The form of the answer: table, json, csv or markdown.",
        HelpName = "FORM",
        DefaultValueFactory = _ => "table",
    };

    public void AddTo(Command command) => command.Options.Add(_option);

    public OutputFormat Of(ParseResult parsed) => parsed.GetValue(_option) switch
    {
        "table" => OutputFormat.Table,
        "json" => OutputFormat.Json,
        "csv" => OutputFormat.Csv,
        "markdown" => OutputFormat.Markdown,
        var other => throw new CommandException($"--format {other}: expected table, json, csv or markdown."),
    };
}
