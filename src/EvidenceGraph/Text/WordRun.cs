namespace EvidenceGraph.Text;

/// <summary>A run of letters and digits, <c>[Start, End)</c>.</summary>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
/// <param name="IsPlain">Whether all of them are letters from a to z, in any case.</param>
internal readonly record struct WordRun(int Start, int End, bool IsPlain)
{
    /// <summary>Adds the runs in <paramref name="span"/> to <paramref name="runs"/>, in order; one that the span cuts is cut there.</summary>
    public static void Scan(string text, TextSpan span, List<WordRun> runs)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (!FoldingTable.IsWordCharacter(text[i]))
                continue;
            var start = i;
            var plain = true;
            for (; i < span.End; i++)
            {
                if ((text[i] | 0x20) is >= 'a' and <= 'z')
                    continue;
                if (!FoldingTable.IsWordCharacter(text[i]))
                    break;
                plain = false;
            }

            runs.Add(new WordRun(start, i, plain));
        }
    }
}
