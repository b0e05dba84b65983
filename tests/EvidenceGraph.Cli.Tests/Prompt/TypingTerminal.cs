using System.Text;
using EvidenceGraph.Cli.Prompt;

namespace EvidenceGraph.Cli.Tests.Prompt;

/// <summary>A terminal at which these keys are typed, and Ctrl-D ever after: <c>↑ ↓ ← →</c>, <c>⌫</c>, <c>⏎</c>, <c>^C</c> as <c>␃</c>.</summary>
internal sealed class TypingTerminal(string keys, int width = 80) : IPromptTerminal
{
    private readonly StringBuilder _screen = new();
    private int _next;

    public int Width => width;

    /// <summary>All that was written.</summary>
    public string Screen => _screen.ToString();

    public ConsoleKeyInfo ReadKey() => _next < keys.Length ? Key(keys[_next++]) : new ConsoleKeyInfo('\u0004', ConsoleKey.D, false, false, true);

    public void Write(string text) => _screen.Append(text);

    private static ConsoleKeyInfo Key(char key) => key switch
    {
        '↑' => Plain(ConsoleKey.UpArrow),
        '↓' => Plain(ConsoleKey.DownArrow),
        '←' => Plain(ConsoleKey.LeftArrow),
        '→' => Plain(ConsoleKey.RightArrow),
        '⌫' => Plain(ConsoleKey.Backspace),
        '⏎' => Plain(ConsoleKey.Enter),
        '␃' => new ConsoleKeyInfo('\u0003', ConsoleKey.C, false, false, true),
        _ => new ConsoleKeyInfo(key, ConsoleKey.NoName, false, false, false),
    };

    private static ConsoleKeyInfo Plain(ConsoleKey key) => new('\0', key, false, false, false);
}
