using Spectre.Console;

namespace EvidenceGraph.Cli.Output;

/// <summary>The console that tables are drawn on: colour only on a terminal, elsewhere plain text of a fixed width.</summary>
internal static class Terminal
{
    private const int WidthElsewhere = 120;

    /// <summary>A console over <paramref name="output"/>; it is a terminal only where that is the process's own.</summary>
    public static IAnsiConsole Over(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        var plain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        if (!isTerminal)
            console.Profile.Width = WidthElsewhere;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
