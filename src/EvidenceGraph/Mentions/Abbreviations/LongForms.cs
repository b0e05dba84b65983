using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Decides whether a window of text holds the long form of a short one.</summary>
internal static class LongForms
{
    private const int DroppedDigits = 8;
    private const int DroppedPlural = 3;

    /// <summary>
    /// Where the long form that ends with <paramref name="window"/> begins, or -1. A final 's' may be the plural alone, final
    /// digits may be missing from the long form.
    /// </summary>
    public static int Find(string text, TextSpan form, TextSpan window, ReadOnlySpan<char> letters, bool whole)
    {
        var best = LongFormAligner.FindStart(text, window, letters, whole, out var cost);
        var limit = LongFormAligner.Budget(letters.Length);
        var kept = letters;
        var surcharge = 0;
        if (letters.Length > 2 && text[form.End - 1] == 's' && !char.IsLower(text[form.End - 2]))
        {
            kept = letters[..^1];
            surcharge = text[window.End - 1] == 's' ? 0 : DroppedPlural;
        }
        else if (cost > limit && letters.Length > 1 && char.IsAsciiDigit(letters[^1]))
        {
            kept = letters[..^1].TrimEnd("0123456789");
            surcharge = DroppedDigits;
        }

        if (kept.Length < letters.Length && kept.Length > 0)
        {
            var other = LongFormAligner.FindStart(text, window, kept, whole, out var otherCost);
            if (otherCost + surcharge <= cost)
                (best, cost, limit) = (other, otherCost + surcharge, LongFormAligner.Budget(kept.Length) + (surcharge == DroppedDigits ? DroppedDigits : 0));
        }

        return best >= 0 && cost <= limit && IsLongForm(text, form, new TextSpan(best, window.End)) ? best : -1;
    }

    /// <summary>Longer than the short form, not holding it, with its brackets closed.</summary>
    private static bool IsLongForm(string text, TextSpan form, TextSpan span)
    {
        var words = span.Slice(text);
        if (words.Length <= form.Length + 1 || words.Contains(form.Slice(text), StringComparison.Ordinal) || !Letters.Any(words))
            return false;
        var depth = 0;
        foreach (var c in words)
        {
            depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }
}
