using System.Text;
using EvidenceGraph.Cli.Prompt;

namespace EvidenceGraph.Cli;

/// <summary>Where a verb reads from and writes to: results to <see cref="Output"/>, all else to <see cref="Error"/>.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output, bytes; <see cref="Text"/> writes UTF-8 to it.</param>
/// <param name="Error">Standard error.</param>
/// <param name="IsTerminal">Whether a person looks at the output: colour is welcome.</param>
/// <param name="Keyboard">The terminal to talk to where a person both types and looks; null elsewhere.</param>
internal sealed record Streams(Stream Input, Stream Output, TextWriter Error, bool IsTerminal = false, IPromptTerminal? Keyboard = null) : IDisposable
{
    /// <summary>Standard output as text. What is written shows after <see cref="Flush"/>.</summary>
    public TextWriter Text { get; } = new StreamWriter(Output, new UTF8Encoding(false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };

    /// <summary>How often long work is to say how far it is, where no bar moves.</summary>
    public TimeSpan ProgressInterval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Whether a person looks at <see cref="Error"/>: a bar that moves is welcome.</summary>
    public bool IsErrorTerminal { get; init; }

    public static Streams OfProcess() =>
        new(Console.OpenStandardInput(), new StandardOutput(), Console.Error, !Console.IsOutputRedirected, Console.IsInputRedirected || Console.IsOutputRedirected ? null : new ConsoleTerminal()) { IsErrorTerminal = !Console.IsErrorRedirected };

    /// <summary>Writes out what is held back.</summary>
    public void Flush()
    {
        Text.Flush();
        Output.Flush();
    }

    public void Dispose()
    {
        Input.Dispose();
        Output.Dispose();
    }
}
