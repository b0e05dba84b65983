namespace EvidenceGraph.Text;

/// <summary>A set of phrases that a text can be searched for, whatever their case, where a word or a sign begins. Each has four characters or more.</summary>
internal sealed class PhraseSet
{
    private const int Key = 4;
    private const int Mask = (1 << 12) - 1;

    private readonly string[]?[] _phrases = new string[]?[Mask + 1];

    public PhraseSet(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
            _phrases[Hash(phrase)] = [.. _phrases[Hash(phrase)] ?? [], phrase];
    }

    /// <summary>Whether one of the phrases stands in <paramref name="text"/>.</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + Key <= text.Length; i++)
        {
            if (i > 0 && char.IsLetter(text[i - 1]) && char.IsLetter(text[i]))
                continue;
            if (_phrases[Hash(text[i..])] is not { } candidates)
                continue;
            foreach (var phrase in candidates)
            {
                if (text[i..].StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }

        return false;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 0;
        foreach (var c in text[..Key])
            hash = (hash * 31) + (c < 128 ? c | 0x20 : char.ToLowerInvariant(c));
        return hash & Mask;
    }
}
