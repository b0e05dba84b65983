using System.Collections;
using System.Globalization;
using System.Text;
using EvidenceGraph.Answers;

namespace EvidenceGraph.Cli.Output;

/// <summary>Cells and document text as a person reads them.</summary>
internal static class CellText
{
    /// <summary>A cell in words: lists parted by '; ', ratios with three decimals, nothing for null.</summary>
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => OneLine(text),
        bool truth => truth ? "yes" : "no",
        double ratio => ratio.ToString("0.000", CultureInfo.InvariantCulture),
        IEnumerable items => string.Join("; ", items.Cast<object>().Select(Of)),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    /// <summary>
    /// The text on one line, white space collapsed and control characters left out: a document cannot move the cursor or colour
    /// the terminal of who reads about it.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!char.IsControl(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                line.Append(c);
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>What stands above a column.</summary>
    public static string Header(AnswerColumn column) => column.IsVerbatim ? OneLine(column.Name) : Header(column.Name);

    /// <summary>A column's name in words: <c>bestTier</c> is 'best tier'.</summary>
    public static string Header(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c))
                words.Append(' ').Append(char.ToLowerInvariant(c));
            else
                words.Append(c);
        }

        return words.ToString();
    }
}
