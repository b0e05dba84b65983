using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using EvidenceGraph.Cli.Commands;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli;

/// <summary>The command <c>evidence-graph</c>: its verbs, and what becomes of their failures.</summary>
internal static class Program
{
    /// <summary>Runs one command line.</summary>
    public static int Run(string[] args, Streams streams)
    {
        var root = new RootCommand("Reads what medicine publishes about a disease subtype and answers what has been tried, with quotes.")
        {
            ExtractCommand.Create(streams),
            BuildCommand.Create(streams),
            AskCommand.Create(streams),
            ShowCommand.Create(streams),
            PathCommand.Create(streams),
            ExplainCommand.Create(streams),
            StatsCommand.Create(streams),
            VocabularyCommand.Create(streams),
            EvaluateCommand.Create(streams),
            CypherCommand.Create(streams),
            QueryCommand.Create(streams),
            PushCommand.Create(streams),
            ExportCommand.Create(streams),
        };
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
            return Fail(streams, $"{Wrong(parsed, root)} See 'evidence-graph {Verb(parsed)}--help'.");
        try
        {
            var code = parsed.Invoke(new InvocationConfiguration { Output = streams.Text, Error = streams.Error, EnableDefaultExceptionHandler = false });
            if (parsed is { Action: HelpAction, CommandResult.Command: Verb verb })
                streams.Text.WriteLine("Example:\n  " + verb.Example);
            streams.Flush();
            return code;
        }
        catch (Exception problem) when (problem is CommandException or VocabularyException or GraphFileException or CypherException or ServerException)
        {
            return Fail(streams, problem.Message);
        }
        catch (NothingFoundException nothing)
        {
            streams.Error.WriteLine("evidence-graph: " + nothing.Message);
            return ExitCode.Partly;
        }
        catch (OutputClosedException)
        {
            return ExitCode.Done;
        }
    }

    private static int Main(string[] args)
    {
        using var streams = Streams.OfProcess();
        return Run(args, streams);
    }

    private static string Wrong(ParseResult parsed, RootCommand root) =>
        parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [var verb, ..]
            ? $"'{verb}' is no verb; the verbs are {string.Join(", ", root.Subcommands.Select(command => command.Name))}."
            : parsed.Errors[0].Message;

    // 'query list ' for a verb below a verb.
    private static string Verb(ParseResult parsed)
    {
        var words = "";
        for (var result = parsed.CommandResult; result.Command is not RootCommand; result = (CommandResult)result.Parent!)
            words = result.Command.Name + " " + words;
        return words;
    }

    private static int Fail(Streams streams, string message)
    {
        streams.Error.WriteLine("evidence-graph: " + message);
        return ExitCode.Failed;
    }
}
