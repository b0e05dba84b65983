using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Reads the definitions that stand at one bracket or equals sign of a sentence.</summary>
internal readonly struct DefinitionReader(string text, TextSpan sentence, Definitions found)
{
    /// <summary>How far a bracket's partner is looked for, and how far back a long form can begin, in characters.</summary>
    private const int Reach = 240;

    /// <summary>Reads what the bracket or equals sign at <paramref name="at"/> defines.</summary>
    public void ReadAt(int at)
    {
        if (text[at] == '=')
        {
            ReadEquation(at);
            return;
        }

        var close = Closing(at);
        if (close < 0 || at == sentence.Start)
            return;
        var inside = Trim(at + 1, close);
        if (inside.Length == 0)
            return;
        var first = Trim(inside.Start, PieceEnd(inside.Start, inside.End));
        if (LongBefore(SkipLeadIn(first), at, sentence.Start) || LongInside(first, at) || first.Length == inside.Length || !LongInside(inside, at))
            ReadList(inside, first.End);
    }

    /// <summary>'(LF, SF; LF, SF)' and '(SF, LF; SF, LF)': each piece against the one before it.</summary>
    private void ReadList(TextSpan inside, int firstEnd)
    {
        var previous = Trim(inside.Start, firstEnd);
        for (var p = firstEnd; p < inside.End;)
        {
            var piece = Trim(p + 1, PieceEnd(p + 1, inside.End));
            if (text[p] is ',' or ';' && !LongBefore(SkipLeadIn(piece), p, text[p] == ';' ? previous.Start : inside.Start) && text[p] == ',')
                Pair(previous, piece);
            previous = piece;
            p = Math.Max(PieceEnd(p + 1, inside.End), p + 1);
        }
    }

    /// <summary>'SF = LF': the token before the sign and the words after it, up to the next delimiter.</summary>
    private void ReadEquation(int sign)
    {
        var end = sign;
        while (end > sentence.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        var limit = Math.Min(sentence.End, sign + Reach);
        var stop = sign + 1;
        while (stop < limit && !IsDelimiter(stop, limit))
            stop++;
        Pair(new TextSpan(TokenStart(end, sentence.Start), end), Trim(sign + 1, stop));
    }

    private bool IsDelimiter(int p, int limit) => text[p] switch
    {
        ';' or ')' or ']' or '(' or '[' or '=' => true,
        ',' or '.' => p + 1 >= limit || char.IsWhiteSpace(text[p + 1]),
        _ => false,
    };

    /// <summary>'LF (SF)': the words before <paramref name="bracket"/>.</summary>
    private bool LongBefore(TextSpan form, int bracket, int from)
    {
        var end = bracket;
        while (end > from && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '"' or '\'' or '”' or '’'))
            end--;
        var letters = (stackalloc char[ShortForm.MostLetters]);
        letters = letters[..ShortForm.ReadLetters(text, form, letters)];
        if (letters.Length == 0 || end == from || IsSubscript(form, bracket))
            return false;
        return Add(form, new TextSpan(WindowStart(end, from, letters.Length), end), letters, whole: false);
    }

    /// <summary>'J(eff)': small letters in a bracket that touches the word are part of a symbol.</summary>
    private bool IsSubscript(TextSpan form, int bracket) =>
        char.IsLetterOrDigit(text[bracket - 1]) && text[bracket] is '(' or '[' && !form.Slice(text).ContainsAnyInRange('A', 'Z');

    /// <summary>'SF (LF)': the token before <paramref name="bracket"/> and the words inside.</summary>
    private bool LongInside(TextSpan inside, int bracket)
    {
        var end = bracket;
        while (end > sentence.Start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end == sentence.Start)
            return false;
        var start = TokenStart(end, sentence.Start);
        return Pair(new TextSpan(start, end), inside);
    }

    private bool Pair(TextSpan form, TextSpan longForm)
    {
        var letters = (stackalloc char[ShortForm.MostLetters]);
        letters = letters[..ShortForm.ReadLetters(text, form, letters)];
        return letters.Length > 0 && longForm.Length > 0 && Add(form, longForm, letters, whole: true);
    }

    private bool Add(TextSpan form, TextSpan window, ReadOnlySpan<char> letters, bool whole)
    {
        var start = LongForms.Find(text, form, window, letters, whole);
        if (start < 0)
            return false;
        found.Add(new Abbreviation(text[form.Start..form.End], text[start..window.End], form));
        return true;
    }

    /// <summary>The end of the piece that starts at <paramref name="start"/>: a semicolon, or a comma or colon before a space, outside inner brackets.</summary>
    private int PieceEnd(int start, int end)
    {
        var depth = 0;
        for (var p = start; p < end; p++)
        {
            depth += text[p] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth > 0)
                continue;
            if (text[p] is ';' or '=' || (text[p] is ',' or ':' && p + 1 < end && char.IsWhiteSpace(text[p + 1])))
                return p;
        }

        return end;
    }

    private int Closing(int open)
    {
        var depth = 0;
        var limit = Math.Min(sentence.End, open + Reach);
        for (var p = open; p < limit; p++)
        {
            depth += text[p] switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth == 0)
                return p;
        }

        return -1;
    }

    /// <summary>
    /// How far back the long form may begin: not across a semicolon, a colon, a bracket that is still open or a bracketed
    /// aside, and not more words than Schwartz and Hearst allow.
    /// </summary>
    private int WindowStart(int end, int from, int letters)
    {
        int depth = 0, words = 0, most = Math.Min(letters + 5, letters * 2) + 1;
        var limit = Math.Max(from, end - Reach);
        for (var p = end - 1; p >= limit; p--)
        {
            var c = text[p];
            var beforeSpace = p + 1 < end && char.IsWhiteSpace(text[p + 1]);
            if (c is ')' or ']')
            {
                if (IsAside(p, limit))
                    return AfterJoint(p + 1, end);
                depth++;
            }
            else if (c is '(' or '[' && --depth < 0)
            {
                return p + 1;
            }
            else if (beforeSpace && c is ';' or ':' or '?' or '!')
            {
                return p + 1;
            }
            else if (char.IsWhiteSpace(c) && !char.IsWhiteSpace(text[p + 1]) && ++words > most)
            {
                return p + 1;
            }
        }

        return limit;
    }

    /// <summary>'(FEV1)/forced', '(GABA)-induced': the word begins after the joint.</summary>
    private int AfterJoint(int start, int end)
    {
        while (start < end && text[start] is '/' or '-' or ',' or ';')
            start++;
        return start;
    }

    /// <summary>Whether the bracket that ends at <paramref name="close"/> is apart from the words around it, unlike the one in 'N(6)-methyl' or '(-)-pindolol'.</summary>
    private bool IsAside(int close, int limit)
    {
        var depth = 0;
        for (var p = close; p >= limit; p--)
        {
            depth += text[p] switch { ')' or ']' => 1, '(' or '[' => -1, _ => 0 };
            if (depth == 0)
                return (p == limit || char.IsWhiteSpace(text[p - 1])) && (text[close + 1] != '-' || Letters.Any(text.AsSpan(p, close - p)));
        }

        return true;
    }

    private int TokenStart(int end, int from)
    {
        var start = end;
        while (start > from && end - start <= Reach && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not (',' or ';'))
            start--;
        while (start < end && text[start] is '(' or '"')
            start++;
        return start;
    }

    private TextSpan SkipLeadIn(TextSpan piece)
    {
        var start = piece.Start;
        while (start < piece.End)
        {
            var end = start;
            while (end < piece.End && !char.IsWhiteSpace(text[end]))
                end++;
            if (end == piece.End || text.AsSpan(start, end - start) is not ("the" or "or" or "also" or "known" or "as" or "termed" or "called" or "so-called"
                or "abbreviated" or "abbreviation" or "abbreviation:" or "hereafter" or "henceforth" or "designated" or "named" or "here" or "e.g.," or "i.e.," or "now"))
                break;
            start = end + 1;
        }

        return Trim(start, piece.End);
    }

    private TextSpan Trim(int start, int end)
    {
        start = Math.Min(start, end);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '"' or '“' or '‘' or '\''))
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '"' or '”' or '’' or '\'' or ',' or ';'))
            end--;
        return new TextSpan(start, end);
    }
}
