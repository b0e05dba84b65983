using System.Text;
using System.Text.RegularExpressions;

namespace EvidenceGraph.Cypher.Values;

/// <summary>
/// Regular expressions as Neo4j reads them (those of Java), written for .NET: <c>\d</c>, <c>\w</c> and <c>\s</c> mean ASCII, a dot
/// stops at every line end, <c>\Q…\E</c> quotes, the flag <c>u</c> is always on. What .NET would read as something else is refused.
/// </summary>
internal static class JavaPattern
{
    private const string LineEnds = @"\n\r\u0085\u2028\u2029";

    private static readonly Dictionary<char, string> Sets = new() { ['d'] = "0-9", ['w'] = "a-zA-Z0-9_", ['s'] = @" \t\n\x0B\f\r", ['h'] = @" \t\u00A0\u1680\u180e\u2000-\u200a\u202f\u205f\u3000" };

    private static readonly Dictionary<string, string> Posix = new(StringComparer.Ordinal)
    {
        ["Lower"] = "a-z",
        ["Upper"] = "A-Z",
        ["Alpha"] = "a-zA-Z",
        ["Digit"] = "0-9",
        ["Alnum"] = "a-zA-Z0-9",
        ["XDigit"] = "0-9a-fA-F",
        ["Space"] = Sets['s'],
        ["Blank"] = @" \t",
        ["Punct"] = @"!-/:-@\[-`{-~",
        ["ASCII"] = @"\x00-\x7F",
    };

    /// <exception cref="ArgumentException">A construct has no counterpart.</exception>
    public static string Translate(string pattern)
    {
        var text = new StringBuilder();
        var (inSet, dotIsAll) = (false, false);
        for (var i = 0; i < pattern.Length; i++)
        {
            var character = pattern[i];
            if (character == '\\' && i + 1 < pattern.Length)
                i = Escape(pattern, i, inSet, text);
            else if (inSet)
                inSet = InSet(pattern, i, text);
            else if (character == '(' && FlagsEnd(pattern, i) is > 0 and var end)
                (i, dotIsAll) = (Flags(pattern, i, end, text), dotIsAll || pattern[i..end].Contains('s', StringComparison.Ordinal));
            else if (character == '.' && !dotIsAll)
                text.Append($"[^{LineEnds}]");
            else
            {
                text.Append(character);
                inSet = character == '[';
                if (inSet && i + 1 < pattern.Length && pattern[i + 1] == '^')
                    text.Append(pattern[++i]);
            }
        }

        return text.ToString();
    }

    // Gives the position of the last character that it has read.
    private static int Escape(string pattern, int start, bool inSet, StringBuilder text)
    {
        var letter = pattern[start + 1];
        if (letter == 'Q')
        {
            var end = pattern.IndexOf(@"\E", start, StringComparison.Ordinal) is >= 0 and var found ? found : pattern.Length;
            text.Append(Regex.Escape(pattern[(start + 2)..end]).Replace("]", @"\]", StringComparison.Ordinal));
            return Math.Min(end + 1, pattern.Length - 1);
        }

        if (Sets.TryGetValue(letter, out var set))
            text.Append(inSet ? set : $"[{set}]");
        else if (!inSet && Sets.TryGetValue(char.ToLowerInvariant(letter), out var others))
            text.Append($"[^{others}]");
        else if (letter == 'p' && pattern.AsSpan(start).IndexOf('}') is > 3 and var close && Posix.TryGetValue(pattern[(start + 3)..(start + close)], out var posix))
        {
            text.Append(inSet ? posix : $"[{posix}]");
            return start + close;
        }
        else
            text.Append('\\').Append(letter);
        return start + 1;
    }

    // Whether the set goes on.
    private static bool InSet(string pattern, int at, StringBuilder text)
    {
        if (pattern[at] == '[' || pattern[at..].StartsWith("&&", StringComparison.Ordinal))
            throw new ArgumentException("sets in sets");
        text.Append(pattern[at]);
        return pattern[at] != ']';
    }

    // Where '(?flags)' or '(?flags:' has its last flag's successor; 0 where it is no such thing.
    private static int FlagsEnd(string pattern, int start)
    {
        if (start + 2 >= pattern.Length || pattern[start + 1] != '?')
            return 0;
        var end = start + 2;
        while (end < pattern.Length && "idmsuxU-".Contains(pattern[end], StringComparison.Ordinal))
            end++;
        return end > start + 2 && end < pattern.Length && pattern[end] is ')' or ':' ? end : 0;
    }

    private static int Flags(string pattern, int start, int end, StringBuilder text)
    {
        var flags = pattern[(start + 2)..end].Replace("u", "", StringComparison.Ordinal).Replace("U", "", StringComparison.Ordinal).Replace("d", "", StringComparison.Ordinal);
        if (flags.Length > 0 || pattern[end] == ':')
            text.Append("(?").Append(flags).Append(pattern[end]);
        return end;
    }
}
