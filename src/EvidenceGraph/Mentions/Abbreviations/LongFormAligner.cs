using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>
/// Finds the words that a short form stands for, by the cheapest alignment of its letters with the text before it.
/// Schwartz and Hearst (2003) take the first alignment that fits, Ab3P (Sohn et al. 2008) tries strategies in the order of
/// their precision; here one price list says both: the initial of a word is free, a letter inside a word and a word passed
/// over cost, and what costs too much for the number of letters is no definition. Costs are in tenths of a passed-over word.
/// </summary>
internal static class LongFormAligner
{
    /// <summary>A letter inside a word, away from the others.</summary>
    private const int InnerLetter = 8;

    /// <summary>A letter inside a word right after another that is used ('n' in 'interleukin', for 'In').</summary>
    private const int AdjoiningLetter = 2;

    /// <summary>The first letter after a hyphen, slash, digit or bracket.</summary>
    private const int PartInitial = 1;

    /// <summary>A word used without its initial.</summary>
    private const int NoInitial = 12;

    private const int SkippedWord = 10;
    private const int SkippedLastWord = 11;
    private const int SkippedFunctionWord = 1;
    private const int FunctionWordFirst = 6;
    private const int SkippedNumber = 3;
    private const int CrossedComma = 5;
    /// <summary>What a caller may still forgive beyond the budget.</summary>
    private const int Slack = 9;

    private const int Unreachable = 1 << 20;

    // What the word under the scan has had so far: nothing, a used letter, a used letter at the very last place.
    private const int Untouched = 0;
    private const int Touched = 1;
    private const int JustUsed = 2;
    private const int Modes = 3;

    /// <summary>The dearest alignment that still is a definition, for a short form of <paramref name="letters"/> letters.</summary>
    public static int Budget(int letters) => letters switch { 1 => 1, 2 => 11, 3 => 20, _ => 6 * letters };

    /// <summary>
    /// The start of the cheapest long form of <paramref name="letters"/> (folded, without punctuation) that ends where
    /// <paramref name="window"/> ends, or -1; the nearest of equally cheap ones. Where <paramref name="whole"/> it must also
    /// start where the window starts. Time: the length of the window times the number of letters.
    /// </summary>
    public static int FindStart(string text, TextSpan window, ReadOnlySpan<char> letters, bool whole, out int cost)
    {
        var states = (stackalloc int[(letters.Length + 1) * Modes]);
        states.Fill(Unreachable);
        states[Untouched] = 0;
        var best = -1;
        cost = Math.Min(Unreachable, Budget(letters.Length) + Slack);
        var wordEnd = window.End;
        var next = Place.Word;
        for (var p = window.End - 1; p >= window.Start; p--)
        {
            if (char.IsWhiteSpace(text[p]))
            {
                // Costs only grow from here, so what is dearer than the best by now stays so.
                if (FinishWord(states, SkipCost(text, p + 1, wordEnd, wordEnd == window.End), p > window.Start && text[p - 1] == ',') >= cost)
                    break;
                wordEnd = p;
                continue;
            }

            var place = WordPlace.Of(text, p, window.Start);
            Advance(states, letters, text, p, place, next == Place.Inside);
            next = place;
            var here = states[(letters.Length * Modes) + JustUsed];
            if (here >= cost || !WordPlace.CanBegin(text, p, window.Start, out var start, out var surcharge) || (here += surcharge + FirstWordCost(text, start, wordEnd)) >= cost)
                continue;
            if (!whole || start == window.Start)
                (cost, best) = (here, start);
        }

        return best;
    }

    private static void Advance(Span<int> states, ReadOnlySpan<char> letters, string text, int p, Place place, bool adjoins)
    {
        var c = Letters.Fold(text[p]);
        var price = place switch { Place.Word => 0, Place.Part => PartInitial, _ => InnerLetter };
        var leave = place == Place.Word && !WordPlace.IsPrefixed(text, p) ? NoInitial : 0;

        // From the most letters used to the fewest, so that one character is not used twice.
        for (var used = letters.Length; used >= 0; used--)
        {
            var at = used * Modes;
            states[at + Touched] = Math.Min(Math.Min(states[at + Touched], states[at + JustUsed]) + leave, Unreachable);
            states[at + JustUsed] = Unreachable;
            if (used == 0 || !(letters[^used] == c || (place != Place.Inside && NumberWords.Starts(text, p, letters[^used]))))
                continue;
            var before = at - Modes;
            var joined = states[before + JustUsed] - (adjoins ? InnerLetter - AdjoiningLetter : 0);
            var apart = Math.Min(states[before + Untouched], states[before + Touched]);
            states[at + JustUsed] = Math.Min(Math.Min(joined, apart) + price, Unreachable);
        }
    }

    private static int FinishWord(Span<int> states, int skipCost, bool crossesComma)
    {
        var least = Unreachable;
        for (var at = 0; at < states.Length; at += Modes)
        {
            var kept = Math.Min(states[at + Touched], states[at + JustUsed]);
            var cost = Math.Min(states[at + Untouched] + skipCost, kept) + (crossesComma ? CrossedComma : 0);
            states[at + Untouched] = Math.Min(cost, Unreachable);
            states[at + Touched] = states[at + JustUsed] = Unreachable;
            least = Math.Min(least, cost);
        }

        return least;
    }

    private static int FirstWordCost(string text, int start, int end) =>
        FunctionWords.Contains(text.AsSpan(start, end - start)) ? FunctionWordFirst : 0;

    private static int SkipCost(string text, int start, int end, bool last)
    {
        var word = text.AsSpan(start, end - start);
        if (!Letters.Any(word))
            return SkippedNumber;
        return FunctionWords.Contains(word) ? SkippedFunctionWord : last ? SkippedLastWord : SkippedWord;
    }
}
