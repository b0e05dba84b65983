using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions of lists, and those that lists share with strings.</summary>
internal static class ListFunctions
{
    public static IEnumerable<Function> All =>
    [
        Define("head", Kinds.Any, [Kinds.List], (arguments, _) => arguments[0].Items is [var first, ..] ? first : default),
        Define("last", Kinds.Any, [Kinds.List], (arguments, _) => arguments[0].Items is [.., var last] ? last : default),
        Define("tail", Kinds.List, [Kinds.List], (arguments, _) => arguments[0].Items is [_, .. var rest] ? Value.OfItems(rest.ToArray()) : Value.OfItems([])),
        Define("size", Kinds.Integer, [Kinds.List | Kinds.String], (arguments, _) => arguments[0].Kind == ValueKind.List ? arguments[0].Items.Length : CodePoints(arguments[0].AsString)),
        Define("isEmpty", Kinds.Boolean, [Kinds.List | Kinds.String | Kinds.Map], (arguments, _) => arguments[0].Kind switch
        {
            ValueKind.List => arguments[0].Items.Length == 0,
            ValueKind.Map => ((MapValue)arguments[0].Heap).Count == 0,
            _ => arguments[0].AsString.Length == 0,
        }),
        Define("reverse", Kinds.List | Kinds.String, [Kinds.List | Kinds.String], (arguments, _) => arguments[0].Kind == ValueKind.List
            ? Value.OfItems([.. arguments[0].AsList.Reverse()])
            : StringFunctions.Reverse(arguments[0].AsString)),
        new Function("range", [Kinds.Any, Kinds.Any, Kinds.Any], 2, Kinds.List, Range) { Items = Kinds.Integer, NullGivesNull = false },
        new Function("coalesce", [Kinds.Any], 1, Kinds.Any, (arguments, _) => Coalesce(arguments)) { NullGivesNull = false },
        Define("toBooleanList", Kinds.List, [Kinds.List], (arguments, _) => Map(arguments[0], ConversionFunctions.ToBoolean)),
        Define("toIntegerList", Kinds.List, [Kinds.List], (arguments, _) => Map(arguments[0], ConversionFunctions.ToInteger)),
        Define("toFloatList", Kinds.List, [Kinds.List], (arguments, _) => Map(arguments[0], ConversionFunctions.ToFloat)),
        Define("toStringList", Kinds.List, [Kinds.List], (arguments, _) => Map(arguments[0], ConversionFunctions.ToText)),
    ];

    /// <summary>A string's length as Neo4j counts it.</summary>
    public static int CodePoints(string text)
    {
        var pairs = 0;
        foreach (var character in text)
            if (char.IsLowSurrogate(character))
                pairs++;
        return text.Length - pairs;
    }

    private static Value Coalesce(ReadOnlySpan<Value> arguments)
    {
        foreach (var argument in arguments)
            if (!argument.IsNull)
                return argument;
        return default;
    }

    private static Value Map(Value list, Func<Value, Value?> convert) => Value.OfItems([.. list.AsList.Select(item => convert(item) ?? default)]);

    private static Value Range(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        foreach (var argument in arguments)
            if (argument.Kind != ValueKind.Integer)
                throw EvaluationException.InvalidType($"range takes integers, not {KindNames.Of(argument)}.");
        var (start, end, step) = (arguments[0].AsInteger, arguments[1].AsInteger, arguments.Length > 2 ? arguments[2].AsInteger : 1);
        if (step == 0)
            throw new EvaluationException("NumberOutOfRange", "range needs a step other than 0.");
        var count = step > 0 ? ((Int128)end - start) / step + 1 : ((Int128)start - end) / -(Int128)step + 1;
        if (step > 0 ? end < start : end > start)
            return Value.OfItems([]);
        context.CheckLength((long)Int128.Min(count, long.MaxValue));
        var items = new Value[(int)count];
        for (var i = 0; i < items.Length; i++)
            items[i] = start + i * step;
        return Value.OfItems(items);
    }
}
