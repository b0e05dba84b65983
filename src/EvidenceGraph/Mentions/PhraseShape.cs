using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Whether words as printed may stand for a name as written, once their folded characters are known to be equal. Two things are left to
/// compare: the case of short forms ('ARDS' is not 'ARDs', 'pH' not 'PH'), and where the separators stand ('Jo 1' is 'Jo-1', but 'a na'
/// is not 'ANA').
/// </summary>
internal static class PhraseShape
{
    private const int LongestShortForm = 7;
    private const int LongName = 8;

    /// <summary>Whether <paramref name="text"/> is a spelling of <paramref name="name"/>.</summary>
    public static bool Fits(string name, ReadOnlySpan<char> text, bool anyCase)
    {
        var inName = new Reader(name, false);
        var inText = new Reader(text, !name.Contains('(', StringComparison.Ordinal));
        var exact = false;
        var previous = '\0';
        while (true)
        {
            var nameGap = inName.ReadGap();
            var textGap = inText.ReadGap();
            if (inName.AtEnd)
                return inText.AtEnd;
            if (previous == '\0' || nameGap != 0)
                exact = !anyCase && CaseCounts(inName.Word(), name.Length);
            var symbol = inName.ReadSymbol(out var inNameAs);
            inText.ReadSymbol(out var inTextAs);
            if (previous != '\0' && nameGap != textGap && !GapsAgree(nameGap, textGap, previous, symbol, exact ? 0 : name.Length))
                return false;
            if (exact && inNameAs != inTextAs && inNameAs < 128 && inTextAs < 128 && !char.IsAsciiDigit(symbol))
                return false;
            previous = symbol;
        }
    }

    /// <summary>
    /// Whether the case of <paramref name="word"/>, part of a name of <paramref name="nameLength"/> characters, counts: capitals inside
    /// ('ILD', 'JAKi', 'SSc'), or a whole name of up to three letters with a capital ('Ku'). A figure makes it safe in any case ('jo1',
    /// 'il6') unless only one letter is left.
    /// </summary>
    public static bool CaseCounts(ReadOnlySpan<char> word, int nameLength)
    {
        int letters = 0, capitals = 0, digits = 0;
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c))
                digits++;
            else if (char.IsLetter(c))
                letters++;
            if (char.IsUpper(c))
                capitals++;
        }

        if (letters > LongestShortForm || (digits > 0 && letters > 1))
            return false;
        return capitals >= 2 || (capitals == 1 && word.Length == nameLength && (letters <= 3 || !char.IsUpper(word[0])));
    }

    // A gap is a set of the separators between two symbols; equal gaps always agree. The length is 0 within a short form: 'CA-DM' is not
    // 'CADM'.
    private static bool GapsAgree(int name, int text, char before, char after, int length)
    {
        const int Space = 1 << FoldingTable.Space, Dash = 1 << FoldingTable.Dash, Slash = 1 << FoldingTable.Slash, Apostrophe = 1 << FoldingTable.Apostrophe;
        name &= ~Apostrophe;
        text &= ~Apostrophe;
        var figure = char.IsAsciiDigit(before) != char.IsAsciiDigit(after);
        if (name == text)
            return true;
        if (name == 0)
            return figure ? text is Space or Dash : text == Dash && length >= LongName && !char.IsAsciiDigit(before);
        if (text == 0)
            return (name & Space) == 0 ? figure || (length > 0 && !char.IsAsciiDigit(before)) : figure;
        if ((name & Slash) != 0)
            return (text & ~Space) is Slash or Dash;
        return (text & Slash) == 0;
    }

    private ref struct Reader(ReadOnlySpan<char> text, bool overBrackets)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _at;
        private string? _expansion;
        private int _inExpansion;

        public readonly bool AtEnd => _expansion is null && _at == _text.Length;

        // The word from here to the next gap; a hyphen before a figure is no gap ('IL-6').
        public readonly ReadOnlySpan<char> Word()
        {
            var end = _at;
            while (end < _text.Length && (!FoldingTable.IsSkipped(FoldingTable.Code(_text[end])) || (end + 1 < _text.Length && char.IsAsciiDigit(_text[end + 1]))))
                end++;
            return _text[_at..end];
        }

        public int ReadGap()
        {
            var gap = 0;
            while (_expansion is null && _at < _text.Length)
            {
                var code = FoldingTable.Code(_text[_at]);
                if (code == '(' && overBrackets && PhraseMatcher.BracketEnd(_text, _at) is > 0 and var close)
                {
                    _at = close + 1;
                    continue;
                }

                if (!FoldingTable.IsSkipped(code))
                    break;
                if (code != FoldingTable.Nothing)
                    gap |= 1 << code;
                _at++;
            }

            return gap;
        }

        // The next folded symbol, and the character it comes from.
        public char ReadSymbol(out char printed)
        {
            printed = _expansion is null ? _text[_at] : '\uFFFF';
            if (_expansion is null)
            {
                var code = FoldingTable.Code(_text[_at++]);
                if (!FoldingTable.IsExpansion(code))
                    return code;
                (_expansion, _inExpansion) = (FoldingTable.Expand(code), 0);
            }

            var symbol = _expansion[_inExpansion++];
            if (_inExpansion == _expansion.Length)
                _expansion = null;
            return symbol;
        }
    }
}
