using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace EvidenceGraph.Documents;

/// <summary>
/// One line of JSON Lines: <c>{"id": "…", "title": "…", "text": "…"}</c>. The id is a string or a whole number, text a string,
/// title a string, null or absent; other members are passed over.
/// </summary>
internal readonly record struct JsonLine(string Id, string? Title, string Text)
{
    /// <summary>The document of <paramref name="line"/>; null where it is none, and then <paramref name="problem"/> says what was found.</summary>
    public static JsonLine? Parse(string line, out string problem)
    {
        using var reader = new JsonTextReader(new StringReader(line)) { MaxDepth = InputLimits.JsonDepth, DateParseHandling = DateParseHandling.None, FloatParseHandling = FloatParseHandling.Double, SupportMultipleContent = true };
        try
        {
            return Read(reader, out problem);
        }
        catch (JsonReaderException e)
        {
            problem = $"no valid JSON at column {e.LinePosition.ToString(CultureInfo.InvariantCulture)}";
            return null;
        }
    }

    private static JsonLine? Read(JsonTextReader reader, out string problem)
    {
        string? id = null, title = null, text = null;
        problem = "no JSON object";
        if (!reader.Read() || reader.TokenType != JsonToken.StartObject)
            return null;
        while (reader.Read() && reader.TokenType == JsonToken.PropertyName)
        {
            var member = (string)reader.Value!;
            reader.Read();
            if (!Take(member, reader, ref id, ref title, ref text, out problem))
                return null;
        }

        problem = reader.TokenType != JsonToken.EndObject ? "no valid JSON: it breaks off"
            : HasMore(reader) ? "more than one JSON value on the line"
            : id is null ? "no `id`"
            : text is null ? "no `text`"
            : string.IsNullOrWhiteSpace(text) ? "an empty `text`"
            : "";
        return problem.Length == 0 ? new JsonLine(id!, title, text!) : null;
    }

    private static bool HasMore(JsonTextReader reader) => reader.Read() && reader.TokenType != JsonToken.Comment;

    private static bool Take(string member, JsonTextReader reader, ref string? id, ref string? title, ref string? text, out string problem)
    {
        problem = "";
        switch (member)
        {
            case "id" when reader.TokenType is JsonToken.String or JsonToken.Integer:
                id = WellFormed(Convert.ToString(reader.Value, CultureInfo.InvariantCulture)!);
                return true;
            case "text" when reader.TokenType == JsonToken.String:
                text = WellFormed((string)reader.Value!);
                return true;
            case "title" when reader.TokenType is JsonToken.String or JsonToken.Null:
                title = reader.Value is string { Length: > 0 } words ? WellFormed(words) : null;
                return true;
            case "id" or "text" or "title":
                problem = $"a `{member}` that is no string";
                return false;
            default:
                reader.Skip();
                return true;
        }
    }

    /// <summary><paramref name="text"/> with U+FFFD for each half of a surrogate pair that stands alone: only so it can be written as UTF-8.</summary>
    private static string WellFormed(string text)
    {
        var i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        if (i < 0)
            return text;
        var whole = new StringBuilder(text);
        for (; i < whole.Length; i++)
        {
            if (char.IsHighSurrogate(whole[i]) && i + 1 < whole.Length && char.IsLowSurrogate(whole[i + 1]))
                i++;
            else if (char.IsSurrogate(whole[i]))
                whole[i] = '\uFFFD';
        }

        return whole.ToString();
    }
}
