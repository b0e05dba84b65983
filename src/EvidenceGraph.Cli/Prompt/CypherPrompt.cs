using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cli.Prompt;

/// <summary>
/// Queries typed one after the other: each ends with a semicolon and may take several lines; lines that begin with a colon are
/// for the prompt itself.
/// </summary>
internal sealed class CypherPrompt
{
    private const string First = "cypher> ";
    private const string Further = "     -> ";

    private const string Help = """
        A query ends with a semicolon and may take several lines; up and down bring back what was typed.
          :param              shows the parameters
          :param name = value sets one; a value is a Cypher literal, any other word a string
          :explain QUERY;     shows a query's plan without running it; without a query, that of the last one
          :quit               ends, as Ctrl-D does; Ctrl-C gives up a line, or stops a query that runs
        """;

    private readonly LineEditor _editor;
    private readonly QueryRun _run;
    private readonly Dictionary<string, Value> _parameters;
    private readonly CypherOptions _options;
    private string _last = "";

    public CypherPrompt(IPromptTerminal terminal, QueryRun run, Dictionary<string, Value> parameters, CypherOptions options) =>
        (_editor, _run, _parameters, _options) = (new LineEditor(terminal), run, parameters, options);

    /// <summary>Reads and runs until the input ends.</summary>
    public int Run()
    {
        Say("Read-only Cypher; :help says more, :quit ends.");
        while (ReadStatement() is { } statement)
        {
            if (statement is ":quit" or ":exit")
                break;
            if (statement.Length > 0)
                Guarded(statement);
        }

        return ExitCode.Done;
    }

    // Null at the end of the input, empty where it was given up.
    private string? ReadStatement()
    {
        var lines = new List<string>();
        while (true)
        {
            var line = _editor.Read(lines.Count == 0 ? First : Further);
            if (line.End == LineEnd.EndOfInput)
                return null;
            if (line.End == LineEnd.GivenUp)
                return "";
            var text = line.Text.Trim();
            if (lines.Count == 0 && text.Length == 0)
                continue;
            lines.Add(line.Text);
            if (EndsHere(lines[0].TrimStart(), text))
                break;
        }

        var statement = string.Join('\n', lines).Trim();
        _editor.Remember(statement.ReplaceLineEndings(" "));
        return statement;
    }

    private static bool EndsHere(string first, string last) =>
        last.EndsWith(';') || (first.StartsWith(':') && !IsExplainOfQuery(first));

    private static bool IsExplainOfQuery(string line) => line.StartsWith(":explain ", StringComparison.Ordinal);

    private void Guarded(string statement)
    {
        try
        {
            Do(statement);
        }
        catch (Exception problem) when (problem is CypherException or CommandException)
        {
            _run.Streams.Error.WriteLine(problem.Message);
        }

        _run.Streams.Flush();
    }

    private void Do(string statement)
    {
        var words = statement.TrimEnd(';').Trim();
        var (command, rest) = words.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (words[..space], words[space..].Trim()) : (words, "");
        if (!words.StartsWith(':'))
            Query(words, PlanWish.None);
        else if (command == ":explain")
            Query(rest.Length > 0 ? rest : _last, PlanWish.Explain);
        else if (command == ":param")
            Parameter(rest);
        else
            Say(command == ":help" ? Help : $"{command} is unknown; :help says what there is.");
    }

    private void Query(string text, PlanWish plan)
    {
        if (text.Length == 0)
        {
            Say("there is no last query to explain.");
            return;
        }

        _last = text;
        _run.Print(CypherQuery.Parse(text), _parameters, _options, plan);
    }

    private void Parameter(string words)
    {
        if (words.Split('=', 2) is [var name, var value])
            _parameters[name.Trim().TrimStart('$')] = ParameterWord.Read(value.Trim());
        else if (words.Length > 0)
            Say("expected :param name = value");
        else
            Say(_parameters.Count == 0 ? "no parameter is set." : string.Join('\n', _parameters.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key} = {Cypher.Values.ValueText.Literal(one.Value, null)}")));
    }

    private void Say(string text)
    {
        _run.Streams.Text.WriteLine(text);
        _run.Streams.Flush();
    }
}
