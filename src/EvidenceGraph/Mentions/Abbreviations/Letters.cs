namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Letters as the comparison of short and long forms sees them.</summary>
internal static class Letters
{
    /// <summary>Lower case; a Greek letter as the first letter of its name.</summary>
    public static char Fold(char c) => c switch
    {
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        < '\x80' => c,
        'α' => 'a',
        'β' or 'ß' => 'b',
        'γ' or 'Γ' => 'g',
        'δ' or 'Δ' => 'd',
        'ε' => 'e',
        'κ' => 'k',
        'λ' => 'l',
        'μ' or 'µ' => 'm',
        'ω' => 'o',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether there is a letter in <paramref name="word"/>.</summary>
    public static bool Any(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetter(c))
                return true;
        }

        return false;
    }
}
