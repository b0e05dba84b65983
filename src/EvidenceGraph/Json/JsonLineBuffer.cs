using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace EvidenceGraph.Json;

/// <summary>
/// Builds lines of JSON as UTF-8 in memory that is used again for the next ones. Beside what JSON demands it escapes what some
/// readers take for a line end (U+0085, U+2028, U+2029), and half a surrogate pair, which UTF-8 cannot hold: so each line stays
/// one line, and each string comes back exactly.
/// </summary>
internal sealed class JsonLineBuffer
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\', '\u0085', '\u2028', '\u2029']);

    private byte[] _bytes = new byte[16 * 1024];
    private int _length;
    private bool _needsComma;

    /// <summary>All that was written since <see cref="Clear"/>.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>The same, until the next change.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public void Clear()
    {
        _length = 0;
        _needsComma = false;
    }

    public void StartObject() => Open((byte)'{');

    public void EndObject() => Close((byte)'}');

    public void StartArray() => Open((byte)'[');

    public void EndArray() => Close((byte)']');

    public void EndLine() => Close((byte)'\n', needsComma: false);

    /// <summary>The name of a member, which needs no escape, as UTF-8.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        Separate();
        var place = Reserve(name.Length + 3);
        place[0] = (byte)'"';
        name.CopyTo(place[1..]);
        place[name.Length + 1] = (byte)'"';
        place[name.Length + 2] = (byte)':';
        _length += name.Length + 3;
        _needsComma = false;
    }

    /// <summary>The name of a member, whatever it holds.</summary>
    public void Name(ReadOnlySpan<char> name)
    {
        String(name);
        Byte((byte)':');
        _needsComma = false;
    }

    public void Number(long value)
    {
        Separate();
        value.TryFormat(Reserve(20), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>A finite double in the shortest digits that read back, always with a point or an exponent: it stays a float.</summary>
    public void Float(double value)
    {
        Separate();
        var place = Reserve(32);
        value.TryFormat(place, out var written, "R", CultureInfo.InvariantCulture);
        if (place[..written].IndexOfAny((byte)'.', (byte)'E') < 0)
        {
            ".0"u8.CopyTo(place[written..]);
            written += 2;
        }

        _length += written;
    }

    public void Truth(bool value) => Literal(value ? "true"u8 : "false"u8);

    public void Null() => Literal("null"u8);

    public void String(ReadOnlySpan<char> text)
    {
        Separate();
        Byte((byte)'"');
        while (text.IndexOfAny(Escaped) is >= 0 and var place)
        {
            Plain(text[..place]);
            Escape(text[place]);
            text = text[(place + 1)..];
        }

        Plain(text);
        Byte((byte)'"');
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // No UTF-16 code unit takes more than three bytes.
            Utf8.FromUtf16(text, Reserve(text.Length * 3), out var read, out var written, replaceInvalidSequences: false);
            _length += written;
            text = text[read..];
            if (text.IsEmpty)
                return;
            Escape(text[0]);
            text = text[1..];
        }
    }

    private void Escape(char c)
    {
        var place = Reserve(6);
        place[0] = (byte)'\\';
        var letter = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', '\b' => 'b', '\f' => 'f', _ => 'u' };
        place[1] = (byte)letter;
        if (letter == 'u')
            ((int)c).TryFormat(place[2..], out _, "x4", CultureInfo.InvariantCulture);
        _length += letter == 'u' ? 6 : 2;
    }

    private void Literal(ReadOnlySpan<byte> word)
    {
        Separate();
        word.CopyTo(Reserve(word.Length));
        _length += word.Length;
    }

    private void Open(byte bracket)
    {
        Separate();
        Byte(bracket);
        _needsComma = false;
    }

    private void Close(byte end, bool needsComma = true)
    {
        Byte(end);
        _needsComma = needsComma;
    }

    private void Separate()
    {
        if (_needsComma)
            Byte((byte)',');
        _needsComma = true;
    }

    private void Byte(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Array.Resize(ref _bytes, Math.Max(_length + count, _bytes.Length * 2));
        return _bytes.AsSpan(_length);
    }
}
