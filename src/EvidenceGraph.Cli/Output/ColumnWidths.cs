namespace EvidenceGraph.Cli.Output;

/// <summary>
/// The widths of a table's columns on a line of limited width: none narrower than its longest word, so that no name is broken,
/// and what room is left goes to the columns in proportion to what they would like.
/// </summary>
internal static class ColumnWidths
{
    private const int LongestWord = 28;
    private const int Frame = 3;

    /// <summary>The width of each column of <paramref name="cells"/> (rows of cells, the header among them).</summary>
    public static int[] Of(IReadOnlyList<IReadOnlyList<string>> cells, int lineWidth)
    {
        var columns = cells[0].Count;
        var widths = new int[columns];
        var wished = new int[columns];
        for (var i = 0; i < columns; i++)
        {
            widths[i] = cells.Max(row => row[i].Split(' ').Max(word => Math.Min(word.Length, LongestWord)));
            wished[i] = cells.Max(row => row[i].Length);
        }

        var room = lineWidth - 1 - (Frame * columns) - widths.Sum();
        var wish = Enumerable.Range(0, columns).Sum(i => wished[i] - Math.Min(wished[i], widths[i]));
        for (var i = 0; i < columns && room > 0 && wish > 0; i++)
        {
            var more = Math.Max(0, wished[i] - widths[i]);
            var share = Math.Min(more, room * more / wish);
            widths[i] += share;
            room -= share;
            wish -= more;
        }

        return widths;
    }
}
