using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>
/// The examples of the documentation, run: in a block <c>console</c>, a line that begins with '$ evidence-graph' is a command and
/// the lines under it are what it prints. A line '…' stands for any lines; a last line '(exit code N)' is the code, 0 without it.
/// Commands run in one folder a document, in order, with the project's seeds beside them.
/// </summary>
public sealed class DocumentationTests
{
    private const string Prompt = "$ evidence-graph ";

    [Theory]
    [InlineData("README.md")]
    [InlineData("GUIDE.md")]
    [InlineData("DESIGN.md")]
    public void EveryExampleRunsAndPrintsWhatItSays(string document)
    {
        var examples = Examples(File.ReadAllLines(Path.Combine(Repository(), document))).ToList();
        using var place = new Workplace();
        var failures = new StringBuilder();
        foreach (var (command, expected) in examples)
        {
            var run = CommandLine.Run([.. Arguments(command).Select(argument => InPlace(argument, place))]);
            var actual = run.Text + run.Error.ReplaceLineEndings("\n") + (run.Code == 0 ? "" : $"(exit code {run.Code})\n");
            actual = actual.Replace(place[""], "", StringComparison.Ordinal).Replace(Repository() + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            if (!Fits(Lines(expected), Lines(actual)))
                failures.Append($"{Prompt}{command}\n{actual}\n");
        }

        Assert.True(failures.Length == 0, $"{document} says otherwise:\n{failures}");
        Assert.True(document == "DESIGN.md" || examples.Count > 0, $"{document} has no examples");
    }

    private static IEnumerable<(string Command, string Expected)> Examples(string[] lines)
    {
        var inside = false;
        string? command = null;
        var expected = new StringBuilder();
        foreach (var line in lines)
        {
            var opens = line == "```console";
            var ends = inside && (line == "```" || line.StartsWith(Prompt, StringComparison.Ordinal));
            if (ends && command is not null)
            {
                yield return (command, expected.ToString());
                command = null;
                expected.Clear();
            }

            if (opens || line == "```")
                inside = opens;
            else if (inside && line.StartsWith(Prompt, StringComparison.Ordinal))
                command = line[Prompt.Length..];
            else if (inside && command is not null)
                expected.Append(line).Append('\n');
        }
    }

    // Words parted by blanks; double and single quotes hold words together, as in a shell.
    private static List<string> Arguments(string command)
    {
        var arguments = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var c in command + " ")
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
                quote = quote == '\0' ? c : '\0';
            else if (c == ' ' && quote == '\0')
            {
                if (word.Length > 0)
                    arguments.Add(word.ToString());
                word.Clear();
            }
            else
                word.Append(c);
        }

        return arguments;
    }

    // Files that an example writes and reads again lie in the test's own folder; seeds and queries are the project's.
    private static string InPlace(string argument, Workplace place) =>
        argument.StartsWith("seeds", StringComparison.Ordinal) ? Path.Combine(Repository(), argument)
        : argument.EndsWith(".jsonl", StringComparison.Ordinal) && !argument.Contains(' ', StringComparison.Ordinal) ? place[argument]
        : argument;

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse()];

    private static bool Fits(ReadOnlySpan<string> expected, ReadOnlySpan<string> actual)
    {
        if (expected.Length == 0)
            return actual.Length == 0;
        if (expected[0] == "…")
        {
            for (var skip = 0; skip <= actual.Length; skip++)
            {
                if (Fits(expected[1..], actual[skip..]))
                    return true;
            }

            return false;
        }

        return actual.Length > 0 && expected[0] == actual[0] && Fits(expected[1..], actual[1..]);
    }

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
