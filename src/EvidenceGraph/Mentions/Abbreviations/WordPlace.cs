namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Tells the initials of words and of their parts from the letters inside.</summary>
internal static class WordPlace
{
    /// <summary>A long form that starts at the second part of a hyphenated word.</summary>
    private const int PartSurcharge = 4;

    /// <summary>How far a chemical prefix may reach back: 1,1'-binaphthalene, 4'-(9-acridinylamino).</summary>
    private const int LongestPrefix = 24;

    /// <summary>The place of the character at <paramref name="p"/> of a text that begins at <paramref name="from"/>.</summary>
    public static Place Of(string text, int p, int from)
    {
        if (p <= from || char.IsWhiteSpace(text[p - 1]))
            return Place.Word;
        char before = text[p - 1], c = text[p];
        if (!char.IsLetterOrDigit(before))
            return p - 1 == from || char.IsWhiteSpace(text[p - 2]) ? Place.Word : Place.Part;
        return char.IsDigit(before) != char.IsDigit(c) || (char.IsLower(before) && char.IsUpper(c)) ? Place.Part : Place.Inside;
    }

    /// <summary>
    /// Whether a long form can begin with the letter at <paramref name="p"/>, and where: at the letter, or at the locants
    /// and signs that belong to its word.
    /// </summary>
    public static bool CanBegin(string text, int p, int from, out int start, out int surcharge)
    {
        (start, surcharge) = (p, 0);
        var place = Of(text, p, from);
        if (place == Place.Inside)
            return false;
        var q = p;
        while (q > from && !char.IsWhiteSpace(text[q - 1]) && p - q <= LongestPrefix)
            q--;
        if (p - q > LongestPrefix)
            return Joins(text[p - 1]) && Surcharge(out surcharge);
        while (q < p && text[q] is '"' or '\'' or '“' or '‘' or '*')
            q++;
        if (q == p)
            return true;
        if (IsPrefix(text.AsSpan(q, p - q)))
        {
            start = q;
            return true;
        }

        return Joins(text[p - 1]) && Surcharge(out surcharge);
    }

    /// <summary>Whether the word at <paramref name="p"/> begins with a locant, '12-myristate' or 'p-xylene', that no short form need name.</summary>
    public static bool IsPrefixed(string text, int p) =>
        !char.IsLetter(text[p]) || (p + 1 < text.Length && text[p + 1] is '-' or ',');

    private static bool Joins(char c) => c is '-' or '/' or '–' or '(' or '[';

    private static bool Surcharge(out int surcharge)
    {
        surcharge = PartSurcharge;
        return true;
    }

    // Locants, signs, single letters and Greek names: what chemists put before the name itself.
    private static bool IsPrefix(ReadOnlySpan<char> prefix)
    {
        var run = 0;
        foreach (var c in prefix)
        {
            run = char.IsAsciiLetter(c) ? run + 1 : 0;
            if (run > 1)
                return IsGreek(prefix);
        }

        return true;
    }

    private static bool IsGreek(ReadOnlySpan<char> prefix)
    {
        var word = prefix.TrimEnd("-'(,[ ").TrimStart("0123456789-,'(");
        return word is "alpha" or "beta" or "gamma" or "delta" or "omega" or "epsilon" or "kappa" or "tert" or "cis" or "trans" or "poly" or "bis" or "sec";
    }
}
