using System.Text.Json;

namespace EvidenceGraph.Graph;

/// <summary>Short texts that come again and again in JSON: the same string for the same text.</summary>
internal sealed class KnownTexts
{
    /// <summary>The longest text that is kept, in bytes.</summary>
    public const int Longest = 256;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>The name or string that the reader stands at.</summary>
    public string Of(ref Utf8JsonReader json)
    {
        if (json.ValueSpan.Length > Longest)
            return json.GetString()!;
        Span<char> text = stackalloc char[Longest];
        var known = _texts.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = text[..json.CopyString(text)];
        if (known.TryGetValue(found, out var same))
            return same;
        same = found.ToString();
        _texts.Add(same);
        return same;
    }
}
