using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions.Assertions;

/// <summary>A word or sign of a sentence, as the triggers see it.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Id">Its number in the table of triggers, -1 where no trigger has it.</param>
internal readonly record struct Word(TextSpan Span, int Id)
{
    /// <summary>
    /// The next word of <paramref name="text"/> from <paramref name="at"/>: letters and digits, with apostrophes and slashes
    /// between them ('didn't', 'r/o'), or a single sign.
    /// </summary>
    public static bool Next(string text, ref int at, int end, out TextSpan word)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        var start = at;
        if (at < end && !char.IsLetterOrDigit(text[at]))
            at++;
        else
            while (at < end && (char.IsLetterOrDigit(text[at]) || (text[at] is '\'' or '’' or '/' && at + 1 < end && char.IsLetter(text[at + 1]))))
                at++;
        word = new TextSpan(start, at);
        return at > start;
    }
}
