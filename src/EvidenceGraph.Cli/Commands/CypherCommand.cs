using System.CommandLine;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Prompt;
using EvidenceGraph.Cypher;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>cypher 'QUERY' [--graph FILE | INPUT...]</c>: a reading query in Cypher; without one, a prompt.</summary>
internal sealed class CypherCommand
{
    private const string StandardInput = "-";

    private readonly Argument<string?> _query = new("QUERY")
    {
        Description = "The query; - for standard input. Without one, a terminal opens a prompt.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _file = new("--file") { Description = "A file with the query, instead of QUERY.", HelpName = "FILE" };
    private readonly EngineSource _source = new();
    private readonly QueryOptions _options = new();
    private readonly FormatOption _format = new();
    private readonly Streams _streams;

    private CypherCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var cypher = new CypherCommand(streams);
        var command = new Verb("cypher", "Run a read-only Cypher query over a graph in memory, or in a Neo4j server.", "evidence-graph cypher \"MATCH (d:Drug)-[t:TREATS]->(p) RETURN d.name, p.name, t.summary ORDER BY d.name, p.name\"") { cypher._query, cypher._file };
        cypher._source.AddTo(command);
        cypher._options.AddTo(command);
        cypher._format.AddTo(command);
        command.SetAction(cypher.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var text = TextOf(parsed);
        var query = text is null ? null : CypherQuery.Parse(text);
        var (given, options, format) = (_options.Parameters(parsed), _options.Of(parsed), _format.Of(parsed));
        var parameters = text is null ? given : SavedQuery.WithDefaults(text, given);
        var report = new RunReport(_streams.Error.WriteLine);
        using var engine = _source.Open(parsed, _streams, report, options.Limits.Timeout, FirstInput(parsed));
        var run = new QueryRun(engine.Queries, format, _streams) { Members = new JObject { ["query"] = text } };
        if (query is null)
            return new CypherPrompt(_streams.Keyboard!, run, given, options).Run();

        foreach (var unused in given.Keys.Except(query.Parameters, StringComparer.Ordinal))
            _streams.Error.WriteLine($"warning: the query has no parameter `{unused}`.");
        var rows = run.Print(query, parameters, options, _options.Plan(parsed));
        return rows == 0 || report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    // Null where a person is to type it.
    private string? TextOf(ParseResult parsed) => (parsed.GetValue(_file), parsed.GetValue(_query)) switch
    {
        ({ } file, _) => QueryText.OfFile(file),
        (_, { } query) when query != StandardInput => query,
        (_, null) when _streams.Keyboard is not null => null,
        _ when _source.ReadsInput(parsed) => throw new CommandException("cypher: the query and the password cannot both be on standard input; give the query as QUERY or with --file."),
        _ => QueryText.OfInput(_streams.Input) is var text && !string.IsNullOrWhiteSpace(text) ? text : throw new CommandException("cypher: give a query, --file FILE, or a query on standard input."),
    };

    // With --file, the first word that is not an option is an input as the others are.
    private string? FirstInput(ParseResult parsed) => parsed.GetValue(_file) is null ? null : parsed.GetValue(_query);
}
