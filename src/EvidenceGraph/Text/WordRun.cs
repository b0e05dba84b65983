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
        var (start, plain) = (-1, true);
        for (var block = span.Start; block < span.End; block += CharacterBlock.Length)
        {
            var length = Math.Min(CharacterBlock.Length, span.End - block);
            var characters = CharacterBlock.At(text, block, length);
            for (var at = 0; at < length;)
            {
                if (start < 0)
                {
                    at = characters.NextWord(at);
                    if (at >= length)
                        break;
                    (start, plain) = (block + at, true);
                }

                var end = Math.Min(length, characters.NextGap(at));
                plain &= characters.ArePlain(at, end);
                at = end;
                if (end == length)
                    break;
                runs.Add(new WordRun(start, block + end, plain));
                start = -1;
            }
        }

        if (start >= 0)
            runs.Add(new WordRun(start, span.End, plain));
    }
}
