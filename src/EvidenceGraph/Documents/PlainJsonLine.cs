using System.Text.Json;

namespace EvidenceGraph.Documents;

/// <summary>
/// Reads the lines that nearly all are, straight from their bytes: an object of strings. Whatever else a line may be, or be wrong with, is
/// left to <see cref="JsonLine"/>, which says what it found.
/// </summary>
internal static class PlainJsonLine
{
    /// <summary>The line in <paramref name="bytes"/>; null where it is not so plain.</summary>
    public static JsonLine? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Members(bytes);
        }
        catch (Exception notPlain) when (notPlain is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonLine? Members(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        string? id = null, title = null, text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isText = reader.ValueTextEquals("text"u8);
            var isId = !isText && reader.ValueTextEquals("id"u8);
            var isTitle = !isText && !isId && reader.ValueTextEquals("title"u8);
            reader.Read();
            if (reader.TokenType != JsonTokenType.String && !(isTitle && reader.TokenType == JsonTokenType.Null))
                return null;

            // Every string is looked at, so that one with bad bytes or half a surrogate pair is found in any member.
            var value = reader.GetString();
            text = isText ? value : text;
            id = isId ? value : id;
            title = isTitle ? value : title;
        }

        var isWhole = reader.TokenType == JsonTokenType.EndObject && !reader.Read();
        return isWhole && id is not null && !string.IsNullOrWhiteSpace(text) ? new JsonLine(id, title is "" ? null : title, text) : null;
    }
}
