using System.CommandLine;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Export;
using EvidenceGraph.Export.Browser;
using EvidenceGraph.Export.BulkImport;
using EvidenceGraph.Export.Script;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>export --to FORM</c>: the graph, or what goes with it, as files for other programs.</summary>
internal sealed class ExportCommand
{
    private const string BulkImport = "neo4j-admin";
    private const string Script = "cypher";
    private const string Browser = "browser";

    private readonly Option<string> _to = new("--to") { Description = "neo4j-admin: CSV for its bulk import. cypher: one script. browser: style, saved queries and a guide for Neo4j Browser.", HelpName = "FORM", Required = true };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The folder to write (cypher: the file; standard output without it).", HelpName = "PATH" };
    private readonly GraphSource _source = new();
    private readonly QueryShelf _shelf = new();
    private readonly Streams _streams;

    private ExportCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var export = new ExportCommand(streams);
        var command = new Verb("export", "Write a graph as files for Neo4j.", "evidence-graph export --to browser -o browser") { export._to, export._output };
        export._source.AddTo(command);
        export._shelf.AddTo(command);
        command.SetAction(export.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var report = new RunReport(_streams.Error.WriteLine);
        try
        {
            switch (parsed.GetValue(_to))
            {
                case Browser:
                    BrowserFolder.Write(EvidenceBrowser.Profile, _shelf.All(parsed), Folder(parsed));
                    break;
                case BulkImport:
                    WriteBulkImport(parsed, report);
                    break;
                case Script:
                    WriteScript(parsed, report);
                    break;
                case var other:
                    throw new CommandException($"--to {other}: expected {BulkImport}, {Script} or {Browser}.");
            }
        }
        catch (ExportException problem)
        {
            throw new CommandException($"export --to {parsed.GetValue(_to)}: {problem.Message}");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{parsed.GetValue(_output)}: could not be written ({problem.GetType().Name}).");
        }

        return report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private void WriteBulkImport(ParseResult parsed, RunReport report)
    {
        var folder = Folder(parsed);
        var (graph, header) = _source.LoadWithHeader(parsed, report);
        var command = BulkImportFolder.Write(graph, EvidenceProfile.Of(header), folder);
        _streams.Text.WriteLine(command);
        _streams.Error.WriteLine($"give this command in the folder {parsed.GetValue(_output)} with the server stopped, then send the statements of {BulkImportFolder.AfterImport} to the server");
    }

    private void WriteScript(ParseResult parsed, RunReport report)
    {
        var (graph, header) = _source.LoadWithHeader(parsed, report);
        if (parsed.GetValue(_output) is { } file)
            WholeFile.WriteText(file, text => CypherScript.Write(graph, EvidenceProfile.Of(header), text));
        else
            CypherScript.Write(graph, EvidenceProfile.Of(header), _streams.Text);
    }

    private string Folder(ParseResult parsed)
    {
        var folder = parsed.GetValue(_output) ?? throw new CommandException("export: say which folder to write with -o DIR.");
        Directory.CreateDirectory(folder);
        return folder;
    }
}
