namespace EvidenceGraph.Mentions;

/// <summary>
/// Where each of a few short patterns first occurs in a name, found in one pass by their first two letters. Names are too short for the
/// vectorised search of the framework, which takes longer to get ready than all names take here.
/// </summary>
internal sealed class PatternFinder
{
    private const int LetterBits = 6;

    private readonly string[] _patterns;
    private readonly bool _anyCase;

    // By the first two letters: the first pattern; by pattern, the next one with such letters. -1 is none.
    private readonly int[] _first = new int[1 << (2 * LetterBits)];
    private readonly int[] _next;

    /// <summary>A finder of <paramref name="patterns"/>, ASCII of two letters or more; in any case of the letters where <paramref name="anyCase"/> says so.</summary>
    public PatternFinder(string[] patterns, bool anyCase)
    {
        _anyCase = anyCase;
        _patterns = anyCase ? Array.ConvertAll(patterns, pattern => pattern.ToLowerInvariant()) : patterns;
        _next = new int[patterns.Length];
        Array.Fill(_first, -1);
        for (var i = 0; i < patterns.Length; i++)
        {
            var slot = Slot(_patterns[i][0], _patterns[i][1]);
            (_next[i], _first[slot]) = (_first[slot], i);
        }
    }

    /// <summary>How many patterns there are.</summary>
    public int Count => _patterns.Length;

    /// <summary>Whether any of the patterns occurs in <paramref name="name"/>.</summary>
    public bool AnyIn(ReadOnlySpan<char> name)
    {
        for (var i = 0; i + 1 < name.Length; i++)
        {
            for (var pattern = _first[Slot(Cased(name[i]), Cased(name[i + 1]))]; pattern >= 0; pattern = _next[pattern])
            {
                if (IsAt(name, i, _patterns[pattern]))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Puts the first place of each pattern into <paramref name="places"/>, -1 for none.</summary>
    /// <returns>Whether there is any.</returns>
    public bool Find(ReadOnlySpan<char> name, Span<int> places)
    {
        places.Fill(-1);
        var any = false;
        for (var i = 0; i + 1 < name.Length; i++)
        {
            for (var pattern = _first[Slot(Cased(name[i]), Cased(name[i + 1]))]; pattern >= 0; pattern = _next[pattern])
            {
                if (places[pattern] >= 0 || !IsAt(name, i, _patterns[pattern]))
                    continue;
                places[pattern] = i;
                any = true;
            }
        }

        return any;
    }

    private bool IsAt(ReadOnlySpan<char> name, int at, string pattern)
    {
        if (pattern.Length > name.Length - at)
            return false;
        for (var i = 0; i < pattern.Length; i++)
        {
            if (Cased(name[at + i]) != pattern[i])
                return false;
        }

        return true;
    }

    // Others have the same slot: it only says where looking is worth while.
    private static int Slot(char first, char second) => ((first & ((1 << LetterBits) - 1)) << LetterBits) | (second & ((1 << LetterBits) - 1));

    private char Cased(char c) => _anyCase && c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;
}
