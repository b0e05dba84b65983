using Spectre.Console;

namespace EvidenceGraph.Cli.Output;

/// <summary>The console that tables are drawn on: colour only on a terminal, elsewhere plain text of a fixed width.</summary>
internal static class Terminal
{
    private const int WidthElsewhere = 120;

    /// <summary>A console over <paramref name="output"/>; NO_COLOR in the environment turns colour, and bars that move, off on a terminal, too.</summary>
    public static IAnsiConsole Over(TextWriter output, bool isTerminal)
    {
        var plain = !isTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = isTerminal ? Math.Max(60, Console.WindowWidth) : WidthElsewhere;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
