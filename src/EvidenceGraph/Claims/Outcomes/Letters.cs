using System.Runtime.CompilerServices;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Letters and digits without case and accents, as small numbers: a to z are 0 to 25, the digits 26 to 35.</summary>
internal static class Letters
{
    /// <summary>How many letters and digits there are.</summary>
    public const int Count = 36;

    /// <summary>A letter or digit that no cue has ('µ', 'λ'): part of a word all the same.</summary>
    public const byte Foreign = 254;

    /// <summary>No part of a word.</summary>
    public const byte None = 255;

    // Latin-1 from À to ÿ. Æ, ß and the like keep their first letter: the tables are written the same way.
    private const string Latin = "aaaaaaaceeeeiiiidnooooo*ouuuuypsaaaaaaaceeeeiiiidnooooo*ouuuuypy";

    private static readonly byte[] Table = MakeTable();

    /// <summary>The number of <paramref name="letter"/>, <see cref="Foreign"/> or <see cref="None"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Fold(char letter) => letter < Table.Length ? Table[letter] : char.IsLetterOrDigit(letter) ? Foreign : None;

    private static byte[] MakeTable()
    {
        var table = new byte['œ' + 1];
        for (var c = '\0'; c < table.Length; c++)
        {
            table[c] = c switch
            {
                >= 'a' and <= 'z' => (byte)(c - 'a'),
                >= 'A' and <= 'Z' => (byte)(c - 'A'),
                >= '0' and <= '9' => (byte)(c - '0' + 26),
                'œ' or 'Œ' => 'o' - 'a',
                >= 'À' and <= 'ÿ' when Latin[c - 'À'] != '*' => (byte)(Latin[c - 'À'] - 'a'),
                _ => c >= '\u0080' && char.IsLetterOrDigit(c) ? Foreign : None,
            };
        }

        return table;
    }
}
