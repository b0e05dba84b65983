using System.Text;
using EvidenceGraph.Cli.Prompt;
using Xunit;

namespace EvidenceGraph.Cli.Tests.Prompt;

/// <summary>The prompt of <c>cypher</c>, typed at.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("abc⏎", "abc")]
    [InlineData("ac←b⏎", "abc")]
    [InlineData("abx⌫c⏎", "abc")]
    [InlineData("⌫←abc→→⏎", "abc")]
    [InlineData("↑⏎", "second")]
    [InlineData("↑↑↑⏎", "first")]
    [InlineData("x↑↑↓⏎", "second")]
    [InlineData("↑↓⏎", "")]
    public void LinesAreEdited(string keys, string expected)
    {
        var editor = new LineEditor(new TypingTerminal(keys));
        editor.Remember("first");
        editor.Remember("second");
        editor.Remember("second");

        Assert.Equal(new TypedLine(expected, LineEnd.Entered), editor.Read("> "));
    }

    [Fact]
    public void ALongLineNeverWraps()
    {
        var terminal = new TypingTerminal(new string('x', 100) + "⏎", width: 20);
        var line = new LineEditor(terminal).Read("> ");

        Assert.Equal(100, line.Text.Length);
        Assert.All(terminal.Screen.Split('\r'), drawn => Assert.True(drawn.Replace("\e[K", "", StringComparison.Ordinal).TrimEnd('\n').Length < 20));
    }

    [Fact]
    public void AStatementTakesSeveralLinesAndComesBackFromTheHistory()
    {
        var run = Type("RETURN⏎ 1 + 1 AS two;⏎↑⏎");

        Assert.Equal(2, run.Text.Split("two").Length - 1);
        Assert.Equal(2, run.Text.Split("│   2 │").Length - 1);
    }

    [Fact]
    public void CommandsSetParametersAndExplain()
    {
        var run = Type(":param n = [1, 2]⏎:param⏎RETURN $n[1] AS last;⏎:explain⏎:help⏎:nothing⏎:quit⏎RETURN 'unread';⏎");

        Assert.Contains("n = [1, 2]\n", run.Text, StringComparison.Ordinal);
        Assert.Contains("│    2 │", run.Text, StringComparison.Ordinal);
        Assert.Contains("last", run.Text.Split("│    2 │")[1], StringComparison.Ordinal);
        Assert.Contains(":explain QUERY;", run.Text, StringComparison.Ordinal);
        Assert.Contains(":nothing is unknown; :help says what there is.", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("unread", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AMistakeDoesNotEndThePrompt()
    {
        var run = Type("RETURN x;⏎MATCH (half⏎␃RETURN 7 AS seven;⏎");

        Assert.StartsWith("Semantic error at line 1, column 8:", run.Error, StringComparison.Ordinal);
        Assert.Contains("│     7 │", run.Text, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, run.Code);
    }

    private static CommandLine Type(string keys)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(["cypher"], new Streams(Stream.Null, output, error, Keyboard: new TypingTerminal(keys)));
        return new CommandLine(code, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(output.ToArray())), error.ToString());
    }
}
