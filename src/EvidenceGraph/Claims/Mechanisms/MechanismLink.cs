using EvidenceGraph.Mentions;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Mechanisms;

/// <summary>How plainly the words between a drug and a mechanism say that the drug acts by it.</summary>
internal enum LinkStrength
{
    /// <summary>They do not.</summary>
    None,

    /// <summary>They can be read so: good for a mechanism that the drug is known to have.</summary>
    Weak,

    /// <summary>They say it.</summary>
    Plain,
}

/// <summary>Reads the words between a drug and a mechanism. Linear in their number.</summary>
internal static class MechanismLink
{
    private const int LongestAlias = 24;
    private const int MostAdverbs = 5;

    private static readonly MechanismWords Words = MechanismWords.BuiltIn;

    /// <summary>What <paramref name="between"/> says where the drug stands first: 'X, a …', 'X is a …', 'X (…', 'X, which blocks …'.</summary>
    public static LinkStrength DrugFirst(ReadOnlySpan<char> between)
    {
        between = WithoutAlias(between.TrimStart());
        if (between.Contains(';') || between.Contains(':'))
            return LinkStrength.None;
        var mark = between.Length > 0 ? between[0] : '\0';
        var isBracket = mark is '(' or '[';
        if (isBracket ? between.ContainsAny(')', ']') : mark != ',' && mark is not ('—' or '–') && between.ContainsAny('(', ')'))
            return LinkStrength.None;
        var rest = isBracket || mark is ',' or '—' or '–' ? between[1..] : between;
        return rest.IsWhiteSpace() ? Bare(mark) : Phrase(rest, mark);
    }

    /// <summary>What <paramref name="between"/> says where the mechanism stands first: 'JAK inhibitor X', 'anti-CD20 antibody X', 'inhibitors such as X'.</summary>
    public static LinkStrength MechanismFirst(ReadOnlySpan<char> between)
    {
        if (between.ContainsAny(";:)]"))
            return LinkStrength.None;
        var list = false;
        foreach (var word in new WordEnumerator(between))
        {
            if (Words.IsList(word))
                list = true;
            else if (Words.IsCopula(word) || !(Words.IsClass(word) || ActionWords.BuiltIn.RoleOf(word) is ActionRole.Against or ActionRole.For or ActionRole.State or ActionRole.Link))
                return LinkStrength.None;
        }

        return list || between.Contains(',') ? LinkStrength.Weak : LinkStrength.Plain;
    }

    private static LinkStrength Bare(char mark) => mark switch
    {
        '(' or '[' => LinkStrength.Plain,
        ',' or '—' or '–' => LinkStrength.Weak,
        _ => LinkStrength.None,
    };

    private static LinkStrength Phrase(ReadOnlySpan<char> rest, char mark)
    {
        var (isNoun, acts, isVerb) = (mark is '(' or '[', false, false);
        var place = 0;
        foreach (var word in new WordEnumerator(rest))
        {
            var action = ActionWords.BuiltIn.RoleOf(word) is ActionRole.Against or ActionRole.For or ActionRole.State;
            if (!action && Words.IsStop(word))
                return LinkStrength.None;
            acts |= action;
            if (!acts && word is "and")
                return LinkStrength.None;
            if (!isNoun && !isVerb)
            {
                if (Words.IsArticle(word) && (place == 1 || mark is ',' or '—' or '–'))
                    isNoun = true;
                else if (action)
                    isVerb = true;
                else if (place >= MostAdverbs || !(Words.IsCopula(word) || Words.IsRelative(word) || Words.IsAdverb(word)))
                    return LinkStrength.None;
            }

            place++;
        }

        if (isNoun)
            return mark == ',' && rest.Contains(',') ? LinkStrength.None : mark == ',' || place > 4 ? LinkStrength.Weak : LinkStrength.Plain;
        return isVerb ? LinkStrength.Weak : EndsInCopula(place, rest) ? LinkStrength.Plain : LinkStrength.None;
    }

    // 'Rituximab is anti-CD20': nothing but the copula.
    private static bool EndsInCopula(int words, ReadOnlySpan<char> rest) => words == 1 && Words.IsCopula(rest.Trim());

    // 'tacrolimus (FK506), a …', 'tacrolimus (…FK506), a …' where the short form is the drug.
    private static ReadOnlySpan<char> WithoutAlias(ReadOnlySpan<char> between)
    {
        if (between.Length > 0 && between[0] == ')')
            return between[1..].TrimStart();
        if (between.Length == 0 || between[0] != '(')
            return between;
        var end = between[..Math.Min(between.Length, LongestAlias)].IndexOf(')');
        return end < 0 ? between : between[(end + 1)..].TrimStart();
    }
}
