using System.Text.RegularExpressions;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>Runs one scenario and says what went wrong; null where nothing did.</summary>
internal static partial class ScenarioRunner
{
    public static string? Run(Scenario scenario, string root)
    {
        try
        {
            var parameters = Parameters(scenario);
            var graph = Setup(scenario, parameters, root);
            return scenario.ExpectsError ? RunForError(scenario, graph, parameters) : RunForRows(scenario, graph, parameters);
        }
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            return $"{problem.GetType().Name}: {problem.Message.ReplaceLineEndings(" ⏎ ")}";
        }
    }

    /// <summary>Whether a query changes the graph or calls a procedure.</summary>
    public static bool Writes(string query) => WritingWord().IsMatch(Quoted().Replace(query, "''"));

    private static Dictionary<string, Value> Parameters(Scenario scenario)
    {
        var parameters = new Dictionary<string, Value>();
        foreach (var step in scenario.Steps.Where(step => step.Words.StartsWith("parameters are", StringComparison.Ordinal)))
            foreach (var row in step.Table)
                parameters[row[0]] = CypherQuery.Parse($"RETURN {row[1]}").Run(new PropertyGraphBuilder().Build()).Single()[0];
        return parameters;
    }

    private static PropertyGraph Setup(Scenario scenario, Dictionary<string, Value> parameters, string root)
    {
        var graph = new SetupGraph();
        foreach (var step in scenario.Steps)
        {
            if (step.Words.StartsWith("having executed", StringComparison.Ordinal))
                new SetupInterpreter(graph, parameters).Run(step.Text);
            else if (NamedGraph().Match(step.Words) is { Success: true } named)
                new SetupInterpreter(graph, parameters).Run(File.ReadAllText(Path.Combine(root, "graphs", named.Groups[1].Value, named.Groups[1].Value + ".cypher")));
        }

        return graph.Snapshot;
    }

    private static string? RunForRows(Scenario scenario, PropertyGraph graph, Dictionary<string, Value> parameters)
    {
        var expectation = scenario.Expectation;
        var form = new ResultForm(expectation.Words.Contains("ignoring element order", StringComparison.Ordinal));
        var table = CypherQuery.Parse(scenario.Query).Run(graph, parameters);
        var actual = table.Select(row => row.ToArray()).ToList();
        if (expectation.Words.Contains("should be empty", StringComparison.Ordinal))
            return actual.Count == 0 ? null : $"{actual.Count} rows instead of none";

        var header = expectation.Table[0];
        int[] columns = Array.ConvertAll(header, name => Array.IndexOf([.. table.Columns], name));
        if (columns.Length != table.Columns.Count || Array.IndexOf(columns, -1) >= 0)
            return $"columns {string.Join(" | ", table.Columns)} instead of {string.Join(" | ", header)}";
        var expected = expectation.Table.Skip(1).Select(row => string.Join(" | ", row.Select(form.OfCell))).ToList();
        var found = actual.ConvertAll(row => string.Join(" | ", columns.Select(column => form.OfValue(row[column], graph))));
        if (!expectation.Words.Contains("in order", StringComparison.Ordinal))
        {
            expected.Sort(StringComparer.Ordinal);
            found.Sort(StringComparer.Ordinal);
        }

        return expected.SequenceEqual(found) ? null : $"rows {string.Join(" ; ", found)} instead of {string.Join(" ; ", expected)}";
    }

    private static string? RunForError(Scenario scenario, PropertyGraph graph, Dictionary<string, Value> parameters)
    {
        var match = Raised().Match(scenario.Expectation.Words);
        var (phase, code) = (match.Groups[1].Value, match.Groups[2].Value);
        try
        {
            var rows = CypherQuery.Parse(scenario.Query).Run(graph, parameters).Count();
            return $"{rows} rows instead of {code} at {phase}";
        }
        catch (CypherException problem)
        {
            var early = problem.Stage is CypherStage.Syntax or CypherStage.Semantics;
            if (phase != "any time" && early != (phase == "compile time"))
                return $"{problem.Stage} {problem.Code} instead of {code} at {phase}: {problem.Sentence}";
            return code == "*" || problem.Code == code ? null : $"{problem.Code} instead of {code}: {problem.Sentence}";
        }
    }

    [GeneratedRegex(@"\b(CREATE|MERGE|SET|DELETE|REMOVE|CALL)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WritingWord();

    [GeneratedRegex(@"'[^']*'|""[^""]*""|`[^`]*`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^the (\S+) graph$")]
    private static partial Regex NamedGraph();

    [GeneratedRegex(@"should be raised at (compile time|runtime|any time): (\S+)")]
    private static partial Regex Raised();
}
