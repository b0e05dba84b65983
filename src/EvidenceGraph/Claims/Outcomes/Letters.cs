namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Letters and digits without case and accents, as small numbers: a to z are 0 to 25, the digits 26 to 35.</summary>
internal static class Letters
{
    // Latin-1 from À to ÿ. Æ, ß and the like keep their first letter: the tables are written the same way.
    private const string Latin = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

    /// <summary>The number of <paramref name="letter"/>; -1 for any other character.</summary>
    public static int Fold(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a',
        >= 'A' and <= 'Z' => letter - 'A',
        >= '0' and <= '9' => letter - '0' + 26,
        'œ' or 'Œ' => 'o' - 'a',
        >= 'À' and <= 'ÿ' when Latin[letter - 'À'] != '*' => Latin[letter - 'À'] - 'a',
        _ => -1,
    };

    /// <summary>Whether <paramref name="letter"/> belongs to a word, of any script.</summary>
    public static bool IsPartOfWord(char letter) => Fold(letter) >= 0 || (letter >= '\u0080' && char.IsLetterOrDigit(letter));
}
