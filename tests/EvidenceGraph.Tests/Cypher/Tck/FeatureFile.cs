using System.Text;
using System.Text.RegularExpressions;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>Reads the parts of Gherkin that the openCypher TCK uses.</summary>
internal static partial class FeatureFile
{
    public static IEnumerable<Scenario> Read(string path, string folder)
    {
        var feature = Path.GetFileNameWithoutExtension(path);
        List<Step> background = [], steps = [];
        List<string[]>? examples = null;
        string? name = null;
        string[] lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("Feature:", StringComparison.Ordinal) || line[0] == '@')
                continue;
            if (line.StartsWith("Background:", StringComparison.Ordinal))
            {
                steps = background;
            }
            else if (ScenarioLine().Match(line) is { Success: true } start)
            {
                foreach (var scenario in Expand(feature, folder, name, background, steps, examples))
                    yield return scenario;
                (name, steps, examples) = (start.Groups[1].Value, [], null);
            }
            else if (line.StartsWith("Examples:", StringComparison.Ordinal))
            {
                examples ??= [];
            }
            else if (line.StartsWith("\"\"\"", StringComparison.Ordinal))
            {
                i = ReadText(lines, i, steps[^1]);
            }
            else if (line[0] == '|')
            {
                (examples ?? steps[^1].Table).Add(Cells(line));
            }
            else
            {
                steps.Add(new Step(StepWord().Replace(line, "")));
            }
        }

        foreach (var scenario in Expand(feature, folder, name, background, steps, examples))
            yield return scenario;
    }

    private static int ReadText(string[] lines, int start, Step step)
    {
        var text = new StringBuilder();
        var end = start + 1;
        for (; lines[end].Trim() != "\"\"\""; end++)
            text.Append(lines[end]).Append('\n');
        step.Text = text.ToString();
        return end;
    }

    private static IEnumerable<Scenario> Expand(string feature, string folder, string? name, List<Step> background, List<Step> steps, List<string[]>? examples)
    {
        if (name is null)
            yield break;
        var all = background.Concat(steps).ToList();
        if (examples is null)
        {
            yield return new Scenario(folder, $"{feature} {name}", all);
            yield break;
        }

        for (var row = 1; row < examples.Count; row++)
        {
            var values = examples[row];
            string Fill(string text)
            {
                for (var column = 0; column < values.Length; column++)
                    text = text.Replace($"<{examples[0][column]}>", values[column], StringComparison.Ordinal);
                return text;
            }

            yield return new Scenario(folder, $"{feature} {name} #{row}", [.. all.Select(step => step.Filled(Fill))]);
        }
    }

    private static string[] Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\' or 'n')
            {
                cell.Append(line[i + 1] == 'n' ? '\n' : line[i + 1]);
                i++;
            }
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }

        return [.. cells];
    }

    [GeneratedRegex(@"^Scenario(?: Outline)?: *(.*)$")]
    private static partial Regex ScenarioLine();

    [GeneratedRegex(@"^(Given|When|Then|And|But) +")]
    private static partial Regex StepWord();
}

/// <summary>A scenario with its examples filled in.</summary>
internal sealed record Scenario(string Folder, string Name, IReadOnlyList<Step> Steps)
{
    public string Query => Steps.First(step => step.Words.StartsWith("executing query", StringComparison.Ordinal)).Text;

    public Step Expectation => Steps.First(step => step.Words.Contains("should be", StringComparison.Ordinal) && !step.Words.StartsWith("the side effects", StringComparison.Ordinal));

    public bool ExpectsError => Expectation.Words.Contains("should be raised", StringComparison.Ordinal);
}

/// <summary>A line of a scenario, with the text or the table under it.</summary>
internal sealed class Step(string words)
{
    public string Words => words;

    public string Text { get; set; } = "";

    public List<string[]> Table { get; init; } = [];

    public Step Filled(Func<string, string> fill) => new(fill(words)) { Text = fill(Text), Table = [.. Table.Select(row => Array.ConvertAll(row, cell => fill(cell)))] };
}
