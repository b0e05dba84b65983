using System.Text;

namespace EvidenceGraph.Documents;

/// <summary>
/// Bytes become text: UTF-8 with or without a byte-order mark, UTF-16 with one; what is not valid UTF-8 is read as
/// Windows-1252, which Latin-1 texts are too. A text that is mostly valid UTF-8 stays so, with U+FFFD for its few bad bytes.
/// </summary>
internal static class TextDecoder
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);
    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text of <paramref name="bytes"/>; null where they are no text, and then <paramref name="why"/> says it.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes, out string? why)
    {
        var text = Text(bytes);
        why = WhyNoText(text);
        return why is null ? text : null;
    }

    private static string Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return Encoding.Unicode.GetString(bytes[2..]);
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return Encoding.BigEndianUnicode.GetString(bytes[2..]);

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            var lenient = Utf8.GetString(bytes);
            return IsMostlyValid(lenient) ? lenient : Windows1252.GetString(bytes);
        }
    }

    private static bool IsMostlyValid(string text)
    {
        var (valid, invalid) = (0, 0);
        foreach (var c in text)
        {
            if (c == '\uFFFD')
                invalid++;
            else if (c >= 0x80)
                valid++;
        }

        return valid > invalid;
    }

    private static string? WhyNoText(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return "a binary file (it holds NUL characters)";
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                controls++;
        }

        return controls > 1 + (text.Length / InputLimits.CharactersPerControl) ? "a binary file (it holds many control characters)" : null;
    }
}
