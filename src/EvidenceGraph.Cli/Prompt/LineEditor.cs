using System.Text;

namespace EvidenceGraph.Cli.Prompt;

/// <summary>One line typed on a terminal: moving, deleting, and the lines typed before by up and down.</summary>
internal sealed class LineEditor(IPromptTerminal terminal)
{
    private readonly List<string> _history = [];
    private readonly StringBuilder _line = new();
    private int _cursor;
    private int _shown;

    /// <summary>What was typed before, oldest first.</summary>
    public IReadOnlyList<string> History => _history;

    /// <summary>Adds to what up and down go through; the same twice in a row counts once.</summary>
    public void Remember(string line)
    {
        if (line.Length > 0 && (_history.Count == 0 || _history[^1] != line))
            _history.Add(line);
    }

    /// <summary>The line, or that it was given up by Ctrl-C, or that Ctrl-D on an empty line ended the input.</summary>
    public TypedLine Read(string prompt)
    {
        _line.Clear();
        _cursor = 0;
        _shown = _history.Count;
        while (true)
        {
            Draw(prompt);
            var key = terminal.ReadKey();
            if (EndOf(key) is not { } end)
            {
                Edit(key);
                continue;
            }

            terminal.Write("\r\n");
            return new TypedLine(_line.ToString(), end);
        }
    }

    private LineEnd? EndOf(ConsoleKeyInfo key) => key switch
    {
        { Key: ConsoleKey.Enter } => LineEnd.Entered,
        { Key: ConsoleKey.C, Modifiers: ConsoleModifiers.Control } => LineEnd.GivenUp,
        { Key: ConsoleKey.D, Modifiers: ConsoleModifiers.Control } when _line.Length == 0 => LineEnd.EndOfInput,
        _ => null,
    };

    private void Edit(ConsoleKeyInfo key)
    {
        if (key.Modifiers == ConsoleModifiers.Control)
            EditByControl(key.Key);
        else
            EditByKey(key);
    }

    // The control keys of a shell's line.
    private void EditByControl(ConsoleKey key)
    {
        switch (key)
        {
            case ConsoleKey.A:
                _cursor = 0;
                break;
            case ConsoleKey.E:
                _cursor = _line.Length;
                break;
            case ConsoleKey.U:
                _line.Remove(0, _cursor);
                _cursor = 0;
                break;
            case ConsoleKey.K:
                _line.Length = _cursor;
                break;
        }
    }

    private void EditByKey(ConsoleKeyInfo key)
    {
        switch (key.Key)
        {
            case ConsoleKey.LeftArrow:
                _cursor = Math.Max(0, _cursor - 1);
                break;
            case ConsoleKey.RightArrow:
                _cursor = Math.Min(_line.Length, _cursor + 1);
                break;
            case ConsoleKey.Home:
                _cursor = 0;
                break;
            case ConsoleKey.End:
                _cursor = _line.Length;
                break;
            case ConsoleKey.UpArrow:
                Recall(_shown - 1);
                break;
            case ConsoleKey.DownArrow:
                Recall(_shown + 1);
                break;
            case ConsoleKey.Backspace when _cursor > 0:
                _line.Remove(--_cursor, 1);
                break;
            case ConsoleKey.Delete when _cursor < _line.Length:
                _line.Remove(_cursor, 1);
                break;
            default:
                Insert(key.KeyChar);
                break;
        }
    }

    private void Insert(char typed)
    {
        if (!char.IsControl(typed))
            _line.Insert(_cursor++, typed);
        else if (typed == '\t')
            _line.Insert(_cursor++, ' ');
    }

    private void Recall(int index)
    {
        if (index < 0 || index > _history.Count)
            return;
        _shown = index;
        _line.Clear().Append(index == _history.Count ? "" : _history[index]);
        _cursor = _line.Length;
    }

    // A line wider than the terminal shows the part around the cursor, so that it never wraps.
    private void Draw(string prompt)
    {
        var room = Math.Max(1, terminal.Width - prompt.Length - 1);
        var first = Math.Max(0, _cursor - room);
        var part = _line.ToString(first, Math.Min(room, _line.Length - first));
        var back = first + part.Length - _cursor;
        terminal.Write($"\r{prompt}{part}\e[K{(back > 0 ? $"\e[{back}D" : "")}");
    }
}
