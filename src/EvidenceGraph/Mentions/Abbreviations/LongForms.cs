using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Abbreviations;

/// <summary>Decides whether a window of text holds the long form of a short one.</summary>
internal static class LongForms
{
    private const int DroppedDigits = 8;
    private const int DroppedPlural = 3;

    /// <summary>
    /// Where the long form that ends with <paramref name="window"/> begins, or -1. A final 's' may be the plural alone, final
    /// digits may be missing from the long form, and a subscript may be its first word: T(a), ambient temperature.
    /// </summary>
    public static int Find(string text, TextSpan form, TextSpan window, ReadOnlySpan<char> letters, bool whole)
    {
        var start = FindInOrder(text, form, window, letters, whole, out var cost);
        var subscript = SubscriptLetters(form.Slice(text));
        if (subscript > 0 && subscript < letters.Length && cost > 0)
        {
            var turned = (stackalloc char[letters.Length]);
            letters[^subscript..].CopyTo(turned);
            letters[..^subscript].CopyTo(turned[subscript..]);
            var other = FindInOrder(text, form, window, turned, whole, out var otherCost);
            if (other >= 0 && (start < 0 || otherCost < cost || text[form.Start] == '['))
                start = other;
        }

        return start;
    }

    /// <summary>How many letters of <paramref name="form"/> are a subscript: V(T), [Ca2+]i, Rt.</summary>
    private static int SubscriptLetters(ReadOnlySpan<char> form)
    {
        if (form.Length == 2 && char.IsUpper(form[0]) && char.IsLower(form[1]))
            return 1;
        if (form.Length > 3 && form[0] == '[' && form[^2] == ']')
            return 1;
        if (form.Length < 4 || form[^1] != ')')
            return 0;
        var open = form.IndexOf('(');
        return open > 0 && Letters.Any(form[open..]) ? form.Length - open - 2 : 0;
    }

    private static int FindInOrder(string text, TextSpan form, TextSpan window, ReadOnlySpan<char> letters, bool whole, out int cost)
    {
        var best = LongFormAligner.FindStart(text, window, letters, whole, out cost);
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

    /// <summary>Longer than the short form, not holding it, with its brackets closed; a plain word where the short form is a letter.</summary>
    private static bool IsLongForm(string text, TextSpan form, TextSpan span)
    {
        var words = span.Slice(text);
        if (words.Length < Math.Max(form.Length + 2, 4) || HoldsToken(words, form.Slice(text)) || !Letters.Any(words))
            return false;
        var depth = 0;
        foreach (var c in words)
        {
            if (form.Length == 1 && !char.IsLetter(c))
                return false;
            depth += c switch { '(' or '[' => 1, ')' or ']' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return depth == 0;
    }

    private static bool HoldsToken(ReadOnlySpan<char> words, ReadOnlySpan<char> token)
    {
        for (var from = 0; from <= words.Length - token.Length;)
        {
            var at = words[from..].IndexOf(token, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
                return false;
            at += from;
            var end = at + token.Length;
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (end == words.Length || !char.IsLetterOrDigit(words[end])))
                return true;
            from = at + 1;
        }

        return false;
    }
}
