using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>query NAME</c>, <c>query list</c>, <c>query find WORDS</c>: queries that are kept in files.</summary>
internal sealed class QueryCommand
{
    private static readonly AnswerColumn[] Columns = [new("name"), new("title"), new("question"), new("parameters")];

    private readonly Argument<string?> _name = new("NAME") { Description = "The saved query's name; 'list' shows them.", Arity = ArgumentArity.ZeroOrOne };
    private readonly QueryShelf _shelf = new();
    private readonly EngineSource _source = new();
    private readonly QueryOptions _options = new();
    private readonly FormatOption _format = new();
    private readonly Streams _streams;

    private QueryCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var query = new QueryCommand(streams);
        var command = new Verb("query", "Run a saved query over the graph; 'query list' and 'query find' show which there are.", "evidence-graph query mechanisms-tried --param disease=interstitial-lung-disease") { query._name, List(streams), Find(streams) };
        query._source.AddTo(command);
        query._options.AddTo(command);
        query._shelf.AddTo(command);
        query._format.AddTo(command);
        command.SetAction(query.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var name = parsed.GetValue(_name) ?? throw new CommandException("query: give the name of a saved query; 'evidence-graph query list' shows them.");
        var saved = _shelf.Named(name, parsed);
        var query = CypherQuery.Parse(saved.Text);
        var parameters = saved.Bind(_options.Parameters(parsed));
        var (options, format) = (_options.Of(parsed), _format.Of(parsed));
        var report = new RunReport(_streams.Error.WriteLine);
        using var engine = _source.Open(parsed, _streams, report, options.Limits.Timeout);
        var run = new QueryRun(engine.Queries, format, _streams) { Heading = [saved.Title, .. Set(saved, parameters)], Members = Members(saved, parameters), Details = saved.Details, KnownNames = EvidenceSchema.Names };
        var rows = run.Print(query, parameters, options, _options.Plan(parsed));
        return rows == 0 || report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private static Verb List(Streams streams)
    {
        var (shelf, format) = (new QueryShelf(), new FormatOption());
        var command = new Verb("list", "Show the saved queries.", "evidence-graph query list");
        shelf.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed => Show(shelf.All(parsed), format.Of(parsed), streams));
        return command;
    }

    private static Verb Find(Streams streams)
    {
        var words = new Argument<string[]>("WORDS") { Description = "Words of the name, the title, the question or the parameters.", Arity = ArgumentArity.OneOrMore };
        var (shelf, format) = (new QueryShelf(), new FormatOption());
        var command = new Verb("find", "Show the saved queries that speak of something.", "evidence-graph query find related subtypes") { words };
        shelf.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = parsed.GetValue(words)!.SelectMany(word => word.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
            var found = shelf.All(parsed).Where(query => wanted.TrueForAll(word => Words(query).Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
            return found.Count > 0 ? Show(found, format.Of(parsed), streams) : throw new NothingFoundException($"query find {string.Join(' ', wanted)}: no saved query speaks of it; 'evidence-graph query list' shows all.");
        });
        return command;
    }

    private static int Show(IReadOnlyList<SavedQuery> queries, OutputFormat format, Streams streams)
    {
        var rows = queries.Select(query => new AnswerRow([query.Name, query.Title, query.Question, query.Parameters.Select(Words).ToList()], []));
        ReportWriter.Write(new Report([], [], new AnswerTable(Columns, [.. rows], [])), format, streams);
        return ExitCode.Done;
    }

    private static string Words(SavedQuery query) =>
        $"{query.Name} {query.Title} {query.Question} {string.Join(' ', query.Parameters.Select(Words))}";

    private static string Words(SavedParameter parameter) =>
        parameter.Default is { } value ? $"{parameter.Name} = {Plain(value)}" : parameter.Name;

    // A list of one word is that word: so it can be typed, too.
    private static string Plain(Value value) =>
        value is { Kind: ValueKind.List, AsList: [{ Kind: ValueKind.String } only] } ? only.AsString : Cypher.Values.ValueText.Plain(value);

    // 'disease = interstitial-lung-disease · antibody = anti-mda5': what narrows the answer.
    private static IEnumerable<string> Set(SavedQuery saved, IReadOnlyDictionary<string, Value> parameters)
    {
        var narrowing = saved.Parameters.Where(parameter => parameters[parameter.Name] is not ({ IsNull: true } or { Kind: ValueKind.List, AsList: [] })).ToList();
        return narrowing.Count == 0 ? [] : [string.Join(" · ", narrowing.Select(parameter => CellText.OneLine($"{parameter.Name} = {Plain(parameters[parameter.Name])}")))];
    }

    private static JObject Members(SavedQuery saved, IReadOnlyDictionary<string, Value> parameters) => new()
    {
        ["query"] = saved.Name,
        ["title"] = saved.Title,
        ["question"] = saved.Question,
        ["parameters"] = CypherRows.Json(parameters),
    };
}
