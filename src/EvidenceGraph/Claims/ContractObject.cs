using EvidenceGraph.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Claims;

/// <summary>A JSON object whose fields are read by name and kind; each failure names the path, the kind expected, and what stands there.</summary>
internal sealed class ContractObject
{
    private const int DeepestNesting = 16;
    private const int LongestShown = 40;

    private readonly JObject _json;
    private readonly string _path;

    private ContractObject(JObject json, string path)
    {
        _json = json;
        _path = path;
    }

    /// <summary>Whether a word is one of the known ones, and which.</summary>
    public delegate bool WordParser<T>(string? word, out T value);

    /// <exception cref="ContractException">The text is not one JSON object, or is nested too deeply.</exception>
    public static ContractObject Parse(string line)
    {
        try
        {
            using var reader = new JsonTextReader(new StringReader(line)) { DateParseHandling = DateParseHandling.None, MaxDepth = DeepestNesting };
            var settings = new JsonLoadSettings { DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error };
            var json = JToken.ReadFrom(reader, settings) as JObject ?? throw new ContractException("expected a JSON object");
            return reader.Read() ? throw new ContractException("expected one JSON object and nothing after it") : new ContractObject(json, "");
        }
        catch (JsonException problem)
        {
            throw new ContractException("expected a JSON object: " + problem.Message);
        }
    }

    public bool IsNull(string field) => _json[field] is null or { Type: JTokenType.Null };

    public ContractObject Object(string field) => ObjectOrNull(field) ?? throw Unexpected(field, "an object");

    public ContractObject? ObjectOrNull(string field) =>
        IsNull(field) ? null : new ContractObject(_json[field] as JObject ?? throw Unexpected(field, "an object"), Path(field));

    public IEnumerable<ContractObject> Objects(string field) => IsNull(field) ? throw Unexpected(field, "a list of objects") : ObjectsOrNone(field);

    public IEnumerable<ContractObject> ObjectsOrNone(string field)
    {
        var number = 0;
        foreach (var item in List(field))
        {
            var place = $"{field}[{number++}]";
            yield return new ContractObject(item as JObject ?? throw Unexpected(place, "an object", item.ToString(Formatting.None)), Path(place));
        }
    }

    /// <summary>The texts of a list, each with its place in it.</summary>
    public IEnumerable<(string Field, string Text)> TextsOrNone(string field)
    {
        var number = 0;
        foreach (var item in List(field))
        {
            var place = $"{field}[{number++}]";
            yield return (place, item.Type == JTokenType.String ? (string)item! : throw Unexpected(place, "a text", item.ToString(Formatting.None)));
        }
    }

    public string Text(string field) => TextOrNull(field) ?? throw Unexpected(field, "a text");

    public string? TextOrNull(string field) =>
        IsNull(field) ? null : _json[field]!.Type == JTokenType.String ? (string)_json[field]! : throw Unexpected(field, "a text or null");

    /// <summary>True or false; what is absent is not so.</summary>
    public bool Truth(string field) =>
        !IsNull(field) && (_json[field]!.Type == JTokenType.Boolean ? (bool)_json[field]! : throw Unexpected(field, "true or false"));

    public int? NumberOrNull(string field) => IsNull(field)
        ? null
        : _json[field]!.Type == JTokenType.Integer && ((JValue)_json[field]!).Value is long and >= 0 and <= int.MaxValue
            ? (int)_json[field]!
            : throw Unexpected(field, "a whole number from 0, or null");

    /// <summary>A value, or each of a list of values, as text; null for what is absent or null.</summary>
    public IEnumerable<string?> Values(string field)
    {
        var values = _json[field] is JArray { Count: > 0 } list ? list : IsNull(field) ? [JValue.CreateNull()] : new JArray(_json[field]!);
        return values.Select(value => value switch
        {
            { Type: JTokenType.Null } => null,
            { Type: JTokenType.String } => (string?)value,
            { Type: JTokenType.Boolean } => (bool)value ? "true" : "false",
            { Type: JTokenType.Integer } => value.ToString(Formatting.None),
            _ => throw Unexpected(field, "a text, a whole number, true, false or null, or a list of these"),
        });
    }

    public T Word<T>(string field, WordParser<T> parse)
        where T : struct, Enum =>
        parse(Text(field), out var value) ? value : throw Unexpected(field, "one of " + Words.All<T>());

    /// <summary>The span <c>start</c>, <c>end</c>, which must be as long as <paramref name="quoted"/>, and hold it where the document's text is known.</summary>
    public TextSpan Span(string quoted, string? text)
    {
        var start = NumberOrNull("start") ?? throw Unexpected("start", "a whole number from 0");
        var end = NumberOrNull("end") ?? throw Unexpected("end", "a whole number from 0");
        var quote = Text(quoted);
        if (end - start != quote.Length)
            throw Unexpected("end", $"start + {quote.Length}, as \"{quoted}\" has {quote.Length} UTF-16 code units");
        if (text is not null && (end > text.Length || !text.AsSpan(start, quote.Length).SequenceEqual(quote)))
            throw Unexpected(quoted, "the characters of document.text from start to end");
        return new TextSpan(start, end);
    }

    /// <summary>The exception for a field that is not as expected.</summary>
    public ContractException Unexpected(string field, string expected, string? found = null)
    {
        found ??= _json.TryGetValue(field, StringComparison.Ordinal, out var value) ? value.ToString(Formatting.None) : "nothing";
        if (found.Length > LongestShown)
            found = found[..LongestShown] + "…";
        return new ContractException($"{Path(field)}: expected {expected}; found {found}");
    }

    private JArray List(string field) => IsNull(field) ? [] : _json[field] as JArray ?? throw Unexpected(field, "a list");

    private string Path(string field) => _path.Length == 0 ? field : $"{_path}.{field}";
}
