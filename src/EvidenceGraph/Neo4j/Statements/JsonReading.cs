using EvidenceGraph.Graph;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>Steps through the JSON of answers. Every step throws where the text ends too early.</summary>
internal static class JsonReading
{
    /// <summary>A reader over an answer's bytes that takes no text for a date and allocates its buffers once.</summary>
    public static JsonTextReader Open(Stream body) => new(new StreamReader(body, bufferSize: 64 * 1024))
    {
        DateParseHandling = DateParseHandling.None,
        FloatParseHandling = FloatParseHandling.Double,
        ArrayPool = JsonCharPool.Shared,
        MaxDepth = 64,
    };

    /// <summary>Moves to the next token.</summary>
    /// <exception cref="JsonReaderException">There is none.</exception>
    public static JsonToken Next(this JsonTextReader json) => json.Read() ? json.TokenType : throw new JsonReaderException("the text ends too early");

    /// <summary>Moves to the next token, which is of this kind.</summary>
    /// <exception cref="JsonReaderException">It is another.</exception>
    public static void Expect(this JsonTextReader json, JsonToken token)
    {
        if (json.Next() != token)
            throw new JsonReaderException($"expected {token}, found {json.TokenType}");
    }

    /// <summary>Lets a row be read, and sees to it that it was read to its end: what follows would be misread otherwise.</summary>
    public static void ReadWhole(this JsonTextReader json, RowReader row)
    {
        var depth = json.Depth;
        row(json);
        if (json.TokenType is not (JsonToken.EndArray or JsonToken.EndObject) || json.Depth != depth)
            throw new InvalidOperationException("A row was not read to its end.");
    }

    /// <summary>Moves to the next member's name, or to the end of the object: null.</summary>
    public static string? NextName(this JsonTextReader json) => json.Next() == JsonToken.PropertyName ? (string)json.Value! : null;

    /// <summary>Moves past the next value, whatever it is.</summary>
    public static void SkipNext(this JsonTextReader json)
    {
        json.Next();
        var depth = json.Depth;
        if (json.TokenType is JsonToken.StartObject or JsonToken.StartArray)
            while (json.Next() is not (JsonToken.EndObject or JsonToken.EndArray) || json.Depth > depth)
            {
            }
    }

    /// <summary>Moves to the next value, a text or null.</summary>
    public static string? NextText(this JsonTextReader json) => json.Next() is JsonToken.String or JsonToken.Null
        ? (string?)json.Value
        : throw new JsonReaderException($"expected a text, found {json.TokenType}");

    /// <summary>Moves past a list of texts.</summary>
    public static List<string> NextTexts(this JsonTextReader json)
    {
        var texts = new List<string>();
        json.Expect(JsonToken.StartArray);
        while (json.Next() != JsonToken.EndArray)
            texts.Add(json.Value as string ?? throw new JsonReaderException("expected a text"));
        return texts;
    }

    /// <summary>Moves past a property's value: a scalar or a list. What no graph holds, such as a point, is null.</summary>
    public static Value NextValue(this JsonTextReader json)
    {
        json.Next();
        return json.CurrentValue();
    }

    /// <summary>The value that begins at the present token.</summary>
    public static Value CurrentValue(this JsonTextReader json)
    {
        switch (json.TokenType)
        {
            case JsonToken.StartArray:
                var items = new List<Value>();
                while (json.Next() != JsonToken.EndArray)
                    items.Add(json.CurrentValue());
                return Value.OfItems([.. items]);
            case JsonToken.StartObject:
                while (json.NextName() is not null)
                    json.SkipNext();
                return default;
            default:
                return json.Value switch
                {
                    string text => text,
                    long integer => integer,
                    double number => number,
                    bool truth => truth,
                    _ => default(Value),
                };
        }
    }
}
