using System.Text;

namespace EvidenceGraph.Vocabularies;

/// <summary>
/// One table as read: UTF-8 with or without a byte-order mark, tab-separated, a header line that names the columns in any order.
/// Rows have as many cells as the header; blank lines are left out.
/// </summary>
internal sealed class VocabularyTable
{
    private const int MaxBytes = 64 << 20;
    private const int MaxRows = 1_000_000;
    private const int MaxCell = 1 << 20;

    private readonly string _text;
    private readonly string[] _header;

    // Where each cell begins in the text, one row after the other; a row's last cell ends one character before the number after it.
    private readonly List<int> _cells = [];
    private readonly List<int> _lines = [];

    private VocabularyTable(string file, string text, ReadOnlySpan<string> required)
    {
        File = file;
        _text = text;
        _header = [];
        var line = 0;
        for (var start = 0; start <= text.Length;)
        {
            line++;
            var length = text.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            var content = text.AsSpan(start, end - start).TrimEnd('\r');
            if (content.Length > 0 && _header.Length == 0)
                _header = CheckHeader(line, content.ToString().Split('\t'), required);
            else if (content.Length > 0)
                AddRow(line, start, content);
            start = end + 1;
        }

        if (_header.Length == 0)
            throw new VocabularyException($"{file}, line 1, column 1: found nothing, expected a header line with the columns {string.Join(", ", required)}");
    }

    /// <summary>The file's name, as shown in messages.</summary>
    public string File { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header => _header;

    /// <summary>The number of rows, the header not counted.</summary>
    public int Count => _lines.Count;

    /// <summary>Reads the table in <paramref name="bytes"/>.</summary>
    /// <exception cref="VocabularyException">It is no such table.</exception>
    public static VocabularyTable Read(string file, ReadOnlySpan<byte> bytes, params ReadOnlySpan<string> required)
    {
        if (bytes.Length > MaxBytes)
            throw new VocabularyException($"{file}: {bytes.Length} bytes, expected {MaxBytes} at most");
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        try
        {
            return new VocabularyTable(file, new UTF8Encoding(false, true).GetString(bytes), required);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n');
            throw new VocabularyException($"{file}, line {line}: found bytes that are not UTF-8, expected UTF-8 text");
        }
    }

    /// <summary>The index of the column, or -1.</summary>
    public int Column(string name) => Array.IndexOf(_header, name);

    /// <summary>The cell, or nothing where the table has no such column (<paramref name="column"/> is -1).</summary>
    public ReadOnlySpan<char> Content(int row, int column)
    {
        if (column < 0)
            return [];
        var cell = (row * (_header.Length + 1)) + column;
        return _text.AsSpan(_cells[cell], _cells[cell + 1] - _cells[cell] - 1);
    }

    /// <summary>The cell as a string of its own.</summary>
    public string Cell(int row, int column) => Content(row, column).ToString();

    /// <summary>The values of a cell: parted by <c>|</c>, trimmed, empty ones left out.</summary>
    public string[] Values(int row, int column)
    {
        var rest = Content(row, column);
        if (rest.IsEmpty)
            return [];
        var values = new string[rest.Count('|') + 1];
        var count = 0;
        while (!rest.IsEmpty)
        {
            var bar = rest.IndexOf('|');
            var value = (bar < 0 ? rest : rest[..bar]).Trim();
            if (!value.IsEmpty)
                values[count++] = value.ToString();
            rest = bar < 0 ? [] : rest[(bar + 1)..];
        }

        return count == values.Length ? values : values[..count];
    }

    /// <summary>The error for a cell.</summary>
    public VocabularyException Bad(int row, int column, string found, string expected) =>
        new($"{File}, line {_lines[row]}, column {column + 1} ({_header[column]}): found `{Shown(found)}`, expected {expected}");

    private static string Shown(string found) => found.Length <= 60 ? found : string.Concat(found.AsSpan(0, 57), "...");

    private string[] CheckHeader(int line, string[] cells, ReadOnlySpan<string> required)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Length == 0 || Array.IndexOf(cells, cells[i]) < i)
                throw new VocabularyException($"{File}, line {line}, column {i + 1}: found `{Shown(cells[i])}`, expected a column name of its own");
        }

        foreach (var name in required)
        {
            if (Array.IndexOf(cells, name) < 0)
                throw new VocabularyException($"{File}, line {line}: found the columns {Shown(string.Join(", ", cells))}, expected a column `{name}` among them");
        }

        return cells;
    }

    private void AddRow(int line, int start, ReadOnlySpan<char> content)
    {
        var cells = content.Count('\t') + 1;
        if (cells != _header.Length)
            throw new VocabularyException($"{File}, line {line}, column {Math.Min(cells, _header.Length)}: found {cells} cells, expected {_header.Length}");
        if (_lines.Count == MaxRows)
            throw new VocabularyException($"{File}, line {line}: found more than {MaxRows} rows, expected {MaxRows} at most");
        _lines.Add(line);
        for (var at = 0; at <= content.Length;)
        {
            var length = content[at..].IndexOf('\t') is >= 0 and var tab ? tab : content.Length - at;
            if (length > MaxCell)
                throw new VocabularyException($"{File}, line {line}: found a cell of {length} characters, expected {MaxCell} at most");
            _cells.Add(start + at);
            at += length + 1;
        }

        _cells.Add(start + content.Length + 1);
    }
}
