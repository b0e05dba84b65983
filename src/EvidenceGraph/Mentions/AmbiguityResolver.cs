using EvidenceGraph.Documents;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Settles what an ambiguous name means in its place: what stands directly beside it decides first, then the words of its sentence, then
/// those of the document, then the meaning that is taken otherwise; else it is no mention.
/// </summary>
internal sealed class AmbiguityResolver(AmbiguousNames names, Document document)
{
    private static readonly int[] None = [];

    private readonly DocumentCues _cues = new(names, document.Text);

    /// <summary>The concepts that <paramref name="found"/> stands for; empty where it is out of the vocabulary.</summary>
    public int[] Resolve(Found found)
    {
        var name = names[~found.Payload];
        var before = document.Text.AsSpan(0, found.Start);
        var after = document.Text.AsSpan(found.End);
        foreach (var meaning in name.Meanings)
        {
            if (!meaning.OnlyDefined && Beside(meaning.Beside, before, after))
                return meaning.Concepts;
        }

        if (!name.HasCues)
            return Otherwise(name, [], before, after);
        var sentence = _cues.InSentence(found.Sentence, document.Sentences[found.Sentence].Span);
        return Best(name, sentence, sentence, before, after)
            ?? Best(name, _cues.InDocument, sentence, before, after)
            ?? Otherwise(name, sentence, before, after);
    }

    // The meaning with the most cues; null where none has any.
    private static int[]? Best(AmbiguousNames.Name name, bool[] seen, bool[] inSentence, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        int[]? best = null;
        var most = 0;
        foreach (var meaning in name.Meanings)
        {
            if (Excluded(meaning, inSentence, before, after))
                continue;
            var count = 0;
            foreach (var cue in meaning.For)
            {
                if (seen[cue])
                    count++;
            }

            if (count > most)
                (best, most) = (meaning.Concepts, count);
        }

        return best;
    }

    private static int[] Otherwise(AmbiguousNames.Name name, bool[] inSentence, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var meaning in name.Meanings)
        {
            if (meaning.Otherwise && !Excluded(meaning, inSentence, before, after))
                return meaning.Concepts;
        }

        return None;
    }

    private static bool Excluded(AmbiguousNames.Meaning meaning, bool[] inSentence, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (meaning.OnlyDefined)
            return true;
        foreach (var cue in meaning.Against)
        {
            if (inSentence[cue])
                return true;
        }

        return Beside(meaning.NotBeside, before, after);
    }

    // '_' stands for the name, '#' for a figure, '^' for a capital: 'PM/_', '_-ILD', '_#'.
    private static bool Beside(string[] patterns, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        foreach (var pattern in patterns)
        {
            var place = pattern.IndexOf('_', StringComparison.Ordinal);
            if (EndsWith(before, pattern.AsSpan(0, place)) && StartsWith(after, pattern.AsSpan(place + 1)))
                return true;
        }

        return false;
    }

    private static bool StartsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern) =>
        text.Length >= pattern.Length && Same(text[..pattern.Length], pattern);

    private static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern) =>
        text.Length >= pattern.Length && Same(text[^pattern.Length..], pattern);

    private static bool Same(ReadOnlySpan<char> text, ReadOnlySpan<char> pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            var fits = pattern[i] switch
            {
                '#' => char.IsAsciiDigit(text[i]),
                '^' => char.IsUpper(text[i]),
                var c => text[i] == c,
            };
            if (!fits)
                return false;
        }

        return true;
    }
}
