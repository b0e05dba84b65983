using System.Runtime.CompilerServices;
using System.Text;

namespace EvidenceGraph.Cli.Tests;

/// <summary>
/// An example of the documentation: in a block <c>console</c>, a line that begins with '$ evidence-graph' is a command and
/// the lines under it are what it prints. A line '…' stands for any lines; a last line '(exit code N)' is the code, 0 without it.
/// </summary>
/// <param name="Command">The words after <c>evidence-graph</c>.</param>
/// <param name="Expected">What it prints.</param>
internal sealed record Example(string Command, string Expected)
{
    private const string Prompt = "$ evidence-graph ";
    private const string Server = "http://localhost:7474";

    /// <summary>Whether it speaks to a Neo4j server.</summary>
    public bool NeedsServer => Command.Contains(Server, StringComparison.Ordinal);

    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The examples of a document, in order.</summary>
    public static List<Example> Of(string document) => [.. Read(File.ReadAllLines(Path.Combine(Repository, document)))];

    /// <summary>Runs it in a folder; null where it prints what it should, else the command with what it printed.</summary>
    public string? Run(Workplace place, string server = Server)
    {
        var run = CommandLine.Run([.. InPlace(Arguments(), place).Select(argument => argument.Replace(Server, server, StringComparison.Ordinal))]);
        var actual = run.Text + run.Error.ReplaceLineEndings("\n") + (run.Code == 0 ? "" : $"(exit code {run.Code})\n");
        actual = actual.Replace(place[""] + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(Repository + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace(server, Server, StringComparison.Ordinal);
        return Fits(Lines(Expected), Lines(actual)) ? null : $"{Prompt}{Command}\n{actual}\n";
    }

    private static IEnumerable<Example> Read(string[] lines)
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
                yield return new Example(command, expected.ToString());
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
    private List<string> Arguments()
    {
        var arguments = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        foreach (var c in Command + " ")
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
    private static IEnumerable<string> InPlace(List<string> arguments, Workplace place)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            yield return argument.StartsWith("seeds", StringComparison.Ordinal) ? Path.Combine(Repository, argument)
                : argument.EndsWith(".jsonl", StringComparison.Ordinal) && !argument.Contains(' ', StringComparison.Ordinal) ? place[argument]
                : i > 0 && arguments[i - 1] is "-o" or "--output" ? place[argument]
                : argument;
        }
    }

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

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
