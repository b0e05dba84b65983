using System.Globalization;
using System.Numerics;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions from one kind to another. A text that cannot be read gives null; a kind that cannot be converted is an error, except for the ...OrNull forms.</summary>
internal static class ConversionFunctions
{
    private const Kinds Texts = Kinds.String | Kinds.Number | Kinds.Boolean | Kinds.Temporal | Kinds.Duration;

    public static IEnumerable<Function> All =>
    [
        Define("toBoolean", Kinds.Boolean, [Kinds.Boolean | Kinds.String | Kinds.Integer], (arguments, _) => ToBoolean(arguments[0]) ?? default),
        Define("toInteger", Kinds.Integer, [Kinds.Number | Kinds.String | Kinds.Boolean], (arguments, _) => ToIntegerThatFits(arguments[0])),
        Define("toInt", Kinds.Integer, [Kinds.Number | Kinds.String | Kinds.Boolean], (arguments, _) => ToIntegerThatFits(arguments[0])),
        Define("toFloat", Kinds.Float, [Kinds.Number | Kinds.String], (arguments, _) => ToFloat(arguments[0]) ?? default),
        Define("toString", Kinds.String, [Texts], (arguments, _) => ToText(arguments[0]) ?? default),
        Define("toBooleanOrNull", Kinds.Boolean, [Kinds.Any], (arguments, _) => ToBoolean(arguments[0]) ?? default),
        Define("toIntegerOrNull", Kinds.Integer, [Kinds.Any], (arguments, _) => ToInteger(arguments[0]) ?? default),
        Define("toFloatOrNull", Kinds.Float, [Kinds.Any], (arguments, _) => ToFloat(arguments[0]) ?? default),
        Define("toStringOrNull", Kinds.String, [Kinds.Any], (arguments, _) => ToText(arguments[0]) ?? default),
        Define("nullIf", Kinds.Any, [Kinds.Any, Kinds.Any], (arguments, _) => CypherEquality.AreEqual(arguments[0], arguments[1]) == true ? default : arguments[0]) with { NullGivesNull = false },
        Define("timestamp", Kinds.Integer, [], (_, context) => context.Now.ToUnixTimeMilliseconds()),
        Define("randomUUID", Kinds.String, [], (_, _) => Guid.NewGuid().ToString()),
        Define("valueType", Kinds.String, [Kinds.Any], (arguments, _) => ValueType(arguments[0])) with { NullGivesNull = false },
    ];

    public static Value? ToBoolean(Value value) => value.Kind switch
    {
        ValueKind.Boolean => value,
        ValueKind.Integer => value.AsInteger != 0,
        ValueKind.String when value.AsString.Trim().Equals("true", StringComparison.OrdinalIgnoreCase) => true,
        ValueKind.String when value.AsString.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) => false,
        _ => default(Value?),
    };

    public static Value? ToInteger(Value value) => value.Kind switch
    {
        ValueKind.Integer => value,
        ValueKind.Boolean => value.AsBoolean ? 1 : 0,
        ValueKind.Float => FromDouble(value.AsDouble),
        ValueKind.String when long.TryParse(value.AsString, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) => integer,
        ValueKind.String when IsTight(value.AsString) && !IsWhole(value.AsString) && ParseFloat(value.AsString) is { } number && Fits(number) => FromDouble(number),
        _ => default(Value?),
    };

    public static Value? ToFloat(Value value) => value.Kind switch
    {
        ValueKind.Integer or ValueKind.Float => value.AsDouble,
        ValueKind.String when ParseFloat(value.AsString) is { } number => number,
        _ => default(Value?),
    };

    public static Value? ToText(Value value) => Texts.Holds(value.Kind) ? ValueText.Plain(value) : default(Value?);

    // A text that is a number, but too large a one, is no text that cannot be read.
    private static Value ToIntegerThatFits(Value value) => ToInteger(value)
        ?? (value.Kind == ValueKind.String && IsTight(value.AsString) && (IsWhole(value.AsString)
            || (ParseFloat(value.AsString) is { } number && !Fits(number) && double.IsFinite(number)))
            ? throw new EvaluationException("NumberOutOfRange", $"'{value.AsString}' does not fit into 64 bits.")
            : default(Value));

    private static bool IsWhole(string text) => BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsTight(string text) => text.AsSpan().Trim().Length == text.Length;

    private static bool Fits(double number) => number is >= -9223372036854775808.0 and < 9223372036854775808.0;

    private static double? ParseFloat(string text) =>
        double.TryParse(text.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Value FromDouble(double number) => double.IsNaN(number) ? 0
        : number >= 9223372036854775808.0 ? long.MaxValue
        : number <= -9223372036854775808.0 ? long.MinValue
        : (long)number;

    // One null among the items makes all of their types nullable.
    private static string ItemTypes(IEnumerable<Value> items)
    {
        string[] types = [.. items.OrderBy(item => TypeOrder(item.Kind)).Select(ValueType).Distinct()];
        if (types.Length == 0)
            return "NOTHING";
        if (types.Length == 1 || !types.Contains("NULL"))
            return string.Join(" | ", types);
        return string.Join(" | ", types.Where(type => type != "NULL").Select(type => type[..^" NOT NULL".Length]));
    }

    // The order in which Cypher names the members of a union of types.
    private static int TypeOrder(ValueKind kind) => Array.IndexOf(
        [ValueKind.Null, ValueKind.Boolean, ValueKind.String, ValueKind.Integer, ValueKind.Float, ValueKind.Date, ValueKind.LocalTime, ValueKind.Time, ValueKind.LocalDateTime, ValueKind.DateTime, ValueKind.Duration, ValueKind.Node, ValueKind.Relationship, ValueKind.Map, ValueKind.List, ValueKind.Path], kind);

    private static string ValueType(Value value) => value.Kind switch
    {
        ValueKind.Null => "NULL",
        ValueKind.LocalTime => "LOCAL TIME NOT NULL",
        ValueKind.Time => "ZONED TIME NOT NULL",
        ValueKind.LocalDateTime => "LOCAL DATETIME NOT NULL",
        ValueKind.DateTime => "ZONED DATETIME NOT NULL",
        ValueKind.List => $"LIST<{ItemTypes(value.AsList)}> NOT NULL",
        _ => $"{value.Kind.ToString().ToUpperInvariant()} NOT NULL",
    };
}
