using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions that make temporals, cut them and measure between them.</summary>
internal static class TemporalFunctions
{
    private const Kinds Source = Kinds.String | Kinds.Map | Kinds.Temporal;

    private static readonly (string Name, ValueKind Kind)[] Makers =
        [("date", ValueKind.Date), ("localtime", ValueKind.LocalTime), ("time", ValueKind.Time), ("localdatetime", ValueKind.LocalDateTime), ("datetime", ValueKind.DateTime)];

    public static IEnumerable<Function> All =>
    [
        .. Makers.SelectMany(maker => OfKind(maker.Name, maker.Kind)),
        Define("datetime.fromEpoch", Kinds.DateTime, [Kinds.Number, Kinds.Number], (arguments, _) => FromEpoch(
            (Int128)arguments[0].AsDouble * TemporalValue.NanosPerSecond + (Int128)arguments[1].AsDouble)),
        Define("datetime.fromEpochMillis", Kinds.DateTime, [Kinds.Number], (arguments, _) => FromEpoch((Int128)arguments[0].AsDouble * 1_000_000)),
        Define("duration", Kinds.Duration, [Kinds.String | Kinds.Map | Kinds.Duration], (arguments, _) => arguments[0].Kind switch
        {
            ValueKind.String => Value.OfHeap(DurationParser.Parse(arguments[0].AsString)),
            ValueKind.Map => Value.OfHeap(DurationParser.FromMap((MapValue)arguments[0].Heap)),
            _ => arguments[0],
        }),
        Between("duration.between", DurationBetween.Between),
        Between("duration.inMonths", DurationBetween.InMonths),
        Between("duration.inDays", DurationBetween.InDays),
        Between("duration.inSeconds", DurationBetween.Seconds),
    ];

    private static IEnumerable<Function> OfKind(string name, ValueKind kind)
    {
        var result = KindSets.Of(kind);
        yield return new Function(name, [Source], 0, result, (arguments, context) => arguments.Length == 0 ? Now(kind, context, ZoneRule.Utc) : Make(kind, arguments[0]));
        foreach (var clock in (string[])["transaction", "statement", "realtime"])
            yield return new Function($"{name}.{clock}", [Kinds.String], 0, result, (arguments, context) =>
                Now(kind, context, arguments.Length == 0 ? ZoneRule.Utc : ZoneRule.Parse(arguments[0].AsString)));
        yield return new Function($"{name}.truncate", [Kinds.String, Kinds.Temporal, Kinds.Map], 1, result, (arguments, context) => Value.OfHeap(TemporalTruncation.Truncate(
            kind,
            arguments[0].AsString,
            arguments.Length > 1 ? (TemporalValue)arguments[1].Heap : (TemporalValue)Now(ValueKind.DateTime, context, ZoneRule.Utc).Heap,
            arguments.Length > 2 ? (MapValue)arguments[2].Heap : MapValue.Empty)));
    }

    private static Value Make(ValueKind kind, Value source) => Value.OfHeap(source.Kind switch
    {
        ValueKind.String => TemporalParser.Parse(kind, source.AsString),
        ValueKind.Map => FromMap(kind, (MapValue)source.Heap),
        _ => TemporalFields.Convert(kind, (TemporalValue)source.Heap),
    });

    private static TemporalValue FromMap(ValueKind kind, MapValue map) => map.Count > 0
        ? TemporalFields.Build(kind, map)
        : throw EvaluationException.InvalidArgument("at least one part must be given.");

    private static Value Now(ValueKind kind, FunctionContext context, ZoneRule zone)
    {
        var nanos = (Int128)(context.Now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) * 100;
        return Value.OfHeap(TemporalFields.Convert(kind, TemporalValue.AtInstant(nanos, zone)));
    }

    private static Value FromEpoch(Int128 nanos) => Value.OfHeap(TemporalValue.AtInstant(nanos, ZoneRule.Utc));

    private static Function Between(string name, Func<TemporalValue, TemporalValue, DurationValue> measure) =>
        Define(name, Kinds.Duration, [Kinds.Temporal, Kinds.Temporal], (arguments, _) => Value.OfHeap(measure((TemporalValue)arguments[0].Heap, (TemporalValue)arguments[1].Heap)));
}
