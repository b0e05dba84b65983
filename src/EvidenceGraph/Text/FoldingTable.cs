using System.Runtime.CompilerServices;

namespace EvidenceGraph.Text;

/// <summary>
/// Case, accents, ligatures and Greek letters folded by a table of the project (<c>folding.tsv</c>), so that the same text reads the
/// same whatever the platform and its culture. A character folds to one code, which is either a symbol (a lower-case letter without
/// its accent, a digit, a punctuation mark as it is), a kind of separator, or an expansion to several symbols ('β' to 'beta').
/// </summary>
internal static class FoldingTable
{
    /// <summary>Any white space, line ends included.</summary>
    public const char Space = '\u0001';

    /// <summary>Hyphens, dashes, the minus sign.</summary>
    public const char Dash = '\u0002';

    /// <summary>A slash.</summary>
    public const char Slash = '\u0003';

    /// <summary>Apostrophes and the prime.</summary>
    public const char Apostrophe = '\u0004';

    /// <summary>Characters that show nothing: soft hyphen, zero-width space and joiners, combining accents.</summary>
    public const char Nothing = '\u0005';

    private const char FirstExpansion = '\uE000';
    private const char LastExpansion = '\uE7FF';
    private const int LongestExpansion = 8;
    private const int ShortText = 64;

    private static readonly List<string> Expansions = [];
    private static readonly char[] Codes = Load();
    private static readonly bool[] WordCharacters = [.. Codes.Select(IsWord)];

    /// <summary>The code of <paramref name="c"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char Code(char c) => c < Codes.Length ? Codes[c] : CodeOfRare(c);

    /// <summary>Whether <paramref name="code"/> is one of the separators or nothing, which names are matched across.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSkipped(char code) => code <= Nothing;

    /// <summary>Whether <paramref name="code"/> stands for more than one symbol: see <see cref="Expand"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsExpansion(char code) => code is >= FirstExpansion and <= LastExpansion;

    /// <summary>The symbols that an expansion stands for.</summary>
    public static string Expand(char code) => Expansions[code - FirstExpansion];

    /// <summary>Whether <paramref name="code"/> is part of a word: a letter or a digit.</summary>
    public static bool IsWord(char code) =>
        code < 128 ? code is (>= 'a' and <= 'z') or (>= '0' and <= '9') : IsExpansion(code) || char.IsLetterOrDigit(code);

    /// <summary>Whether <paramref name="c"/> is part of a word: <see cref="IsWord"/> of its code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsWordCharacter(char c) => c < WordCharacters.Length ? WordCharacters[c] : IsWord(CodeOfRare(c));

    /// <summary>The folded form of <paramref name="text"/>: symbols alone, separators left out.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        Span<char> folded = text.Length <= ShortText ? stackalloc char[ShortText * LongestExpansion] : new char[text.Length * LongestExpansion];
        var length = 0;
        foreach (var c in text)
        {
            var code = Code(c);
            if (IsExpansion(code))
            {
                Expand(code).CopyTo(folded[length..]);
                length += Expand(code).Length;
            }
            else if (!IsSkipped(code))
            {
                folded[length++] = code;
            }
        }

        return new string(folded[..length]);
    }

    private static char CodeOfRare(char c) => c switch
    {
        >= '\uFB00' and <= '\uFB04' => Ligature(c),
        >= '\uFE00' and <= '\uFE0F' or '\uFEFF' => Nothing,
        '\u3000' => Space,
        >= FirstExpansion and <= LastExpansion => '\uFFFD',
        _ => c,
    };

    private static char Ligature(char c)
    {
        var index = Expansions.IndexOf(c switch { '\uFB00' => "ff", '\uFB01' => "fi", '\uFB02' => "fl", '\uFB03' => "ffi", _ => "ffl" });
        return index < 0 ? c : (char)(FirstExpansion + index);
    }

    private static char[] Load()
    {
        var codes = new char[0x2400];
        for (var c = 0; c < codes.Length; c++)
            codes[c] = (char)c;
        for (var c = 'A'; c <= 'Z'; c++)
            codes[c] = (char)(c + 32);
        for (var c = '\u0410'; c <= '\u042F'; c++)
            codes[c] = (char)(c + 32);
        Set(codes, Space, '\u0000', '\u0020');
        Set(codes, Space, '\u2000', '\u200A');
        Set(codes, Dash, '\u2010', '\u2015');
        Set(codes, Nothing, '\u0300', '\u036F');
        Set(codes, Nothing, '\u200B', '\u200F');
        codes['\u00A0'] = codes['\u2028'] = codes['\u2029'] = codes['\u202F'] = Space;
        codes['-'] = codes['\u2212'] = Dash;
        codes['/'] = codes['\u2044'] = Slash;
        codes['\''] = codes['\u2019'] = codes['\u2018'] = codes['\u02BC'] = codes['\u00B4'] = codes['`'] = codes['\u2032'] = Apostrophe;
        codes['\u00AD'] = codes['\u2060'] = Nothing;
        ReadTable(codes);
        return codes;
    }

    private static void Set(char[] codes, char code, char first, char last) => codes.AsSpan(first, last - first + 1).Fill(code);

    private static void ReadTable(char[] codes)
    {
        using var stream = typeof(FoldingTable).Assembly.GetManifestResourceStream("folding.tsv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var code = line[0];
            if (tab > 1)
            {
                code = (char)(FirstExpansion + Expansions.Count);
                Expansions.Add(line[..tab]);
            }

            foreach (var c in line.AsSpan(tab + 1))
            {
                if (c < codes.Length)
                    codes[c] = code;
            }
        }
    }
}
