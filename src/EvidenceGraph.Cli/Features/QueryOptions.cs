using System.CommandLine;
using System.Globalization;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cli.Features;

/// <summary>How a Cypher query is run: its parameters, its limits, whether unknown names are errors, and whether its plan is wanted.</summary>
internal sealed class QueryOptions
{
    private const long DefaultMaxRows = 1_000_000;

    private static readonly (string Unit, double Seconds)[] Units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("", 1)];

    private readonly Option<string[]> _parameters = new("--param")
    {
        Description = "A parameter's value: a Cypher literal (5, 5.0, 'x', [1, 2], true); any other word is a string. May be given several times.",
        HelpName = "NAME=VALUE",
    };

    private readonly Option<bool> _strict = new("--strict") { Description = "Take a label, type or property that the graph does not have for an error." };
    private readonly Option<string> _timeout = new("--timeout") { Description = "How long the query may run: 500ms, 5s, 2m; 0 for no limit.", HelpName = "TIME", DefaultValueFactory = _ => "60s" };
    private readonly Option<long> _maxRows = new("--max-rows") { Description = "How many rows it may return.", HelpName = "N", DefaultValueFactory = _ => DefaultMaxRows };
    private readonly Option<bool> _explain = new("--explain") { Description = "Print the plan, and do not run it." };
    private readonly Option<bool> _profile = new("--profile") { Description = "Run the query and print its plan with the rows of each step." };

    public void AddTo(Command command)
    {
        command.Options.Add(_parameters);
        command.Options.Add(_strict);
        command.Options.Add(_timeout);
        command.Options.Add(_maxRows);
        command.Options.Add(_explain);
        command.Options.Add(_profile);
    }

    /// <summary>The parameters given.</summary>
    /// <exception cref="CommandException">One is not of the form NAME=VALUE, or is given twice.</exception>
    public Dictionary<string, Value> Parameters(ParseResult parsed)
    {
        var parameters = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var given in parsed.GetValue(_parameters) ?? [])
        {
            if (given.Split('=', 2) is not [{ Length: > 0 } name, var value])
                throw new CommandException($"--param {given}: expected NAME=VALUE.");
            if (!parameters.TryAdd(name.TrimStart('$'), ParameterWord.Read(value)))
                throw new CommandException($"--param {given}: {name} is given twice.");
        }

        return parameters;
    }

    /// <summary>Whether, and how, the plan is wanted in place of rows.</summary>
    public PlanWish Plan(ParseResult parsed) =>
        parsed.GetValue(_profile) ? PlanWish.Profile : parsed.GetValue(_explain) ? PlanWish.Explain : PlanWish.None;

    /// <summary>The options of the run, but for its cancellation.</summary>
    public CypherOptions Of(ParseResult parsed) => new()
    {
        Strict = parsed.GetValue(_strict),
        Limits = new QueryLimits
        {
            Timeout = Time(parsed.GetValue(_timeout)!),
            MostRows = parsed.GetValue(_maxRows) is > 0 and var rows ? rows : throw new CommandException("--max-rows: expected a number from 1."),
        },
    };

    /// <summary>A time as <c>500ms</c>, <c>5s</c>, <c>2m</c>; null for 0, which is no limit.</summary>
    public static TimeSpan? Time(string text)
    {
        var unit = text.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.');
        var seconds = Array.Find(Units, known => known.Unit == unit).Seconds;
        if (seconds == 0
            || !double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            || number * seconds > TimeSpan.MaxValue.TotalSeconds / 2)
            throw new CommandException($"--timeout {text}: expected a time as 500ms, 5s, 2m, or 0 for no limit.");
        return number == 0 ? null : TimeSpan.FromSeconds(number * seconds);
    }
}
