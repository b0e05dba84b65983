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

    private readonly string[] _header;
    private readonly List<string[]> _rows = [];
    private readonly List<int> _lines = [];

    private VocabularyTable(string file, string text, ReadOnlySpan<string> required)
    {
        File = file;
        _header = [];
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            line++;
            var content = text.AsSpan(range).TrimEnd('\r');
            if (content.IsEmpty)
                continue;
            var cells = content.ToString().Split('\t');
            if (_header.Length == 0)
                _header = CheckHeader(line, cells, required);
            else
                AddRow(line, cells);
        }

        if (_header.Length == 0)
            throw new VocabularyException($"{file}, line 1, column 1: found nothing, expected a header line with the columns {string.Join(", ", required)}");
    }

    /// <summary>The file's name, as shown in messages.</summary>
    public string File { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<string> Header => _header;

    /// <summary>The number of rows, the header not counted.</summary>
    public int Count => _rows.Count;

    /// <summary>The cells of a row, as many as there are columns.</summary>
    public string[] this[int row] => _rows[row];

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

    /// <summary>The cell, or the empty string where the table has no such column (<paramref name="column"/> is -1).</summary>
    public string Cell(int row, int column) => column < 0 ? "" : _rows[row][column];

    /// <summary>The values of a cell: parted by <c>|</c>, trimmed, empty ones left out.</summary>
    public string[] Values(int row, int column)
    {
        var cell = Cell(row, column);
        return cell.Length == 0 ? [] : cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
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

    private void AddRow(int line, string[] cells)
    {
        if (cells.Length != _header.Length)
            throw new VocabularyException($"{File}, line {line}, column {Math.Min(cells.Length, _header.Length)}: found {cells.Length} cells, expected {_header.Length}");
        if (_rows.Count == MaxRows)
            throw new VocabularyException($"{File}, line {line}: found more than {MaxRows} rows, expected {MaxRows} at most");
        foreach (var cell in cells)
        {
            if (cell.Length > MaxCell)
                throw new VocabularyException($"{File}, line {line}: found a cell of {cell.Length} characters, expected {MaxCell} at most");
        }

        _rows.Add(cells);
        _lines.Add(line);
    }
}
