namespace EvidenceGraph.Cli.Prompt;

/// <summary>The keyboard and the screen that a prompt talks to.</summary>
internal interface IPromptTerminal
{
    /// <summary>The number of columns.</summary>
    int Width { get; }

    /// <summary>Waits for a key, and does not show it.</summary>
    ConsoleKeyInfo ReadKey();

    /// <summary>Shows text at once.</summary>
    void Write(string text);
}
