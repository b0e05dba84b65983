namespace EvidenceGraph.Cli.Prompt;

/// <summary>The process's own terminal.</summary>
internal sealed class ConsoleTerminal : IPromptTerminal
{
    private const int NarrowestWidth = 20;

    public int Width => Math.Max(NarrowestWidth, Console.WindowWidth);

    // While a line is edited, Ctrl-C is a key like any other; while a query runs, it interrupts.
    public ConsoleKeyInfo ReadKey()
    {
        Console.TreatControlCAsInput = true;
        try
        {
            return Console.ReadKey(intercept: true);
        }
        finally
        {
            Console.TreatControlCAsInput = false;
        }
    }

    public void Write(string text)
    {
        Console.Out.Write(text);
        Console.Out.Flush();
    }
}
