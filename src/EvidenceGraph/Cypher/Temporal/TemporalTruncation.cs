using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary><c>date.truncate('month', d, {day: 2})</c>: everything below a unit set to its start, then the given parts set.</summary>
internal static class TemporalTruncation
{
    private static readonly string[] Units =
        ["millennium", "century", "decade", "year", "weekYear", "quarter", "month", "week", "day", "hour", "minute", "second", "millisecond", "microsecond"];

    /// <exception cref="EvaluationException">The unit is unknown, or the kind or the value has none of it.</exception>
    public static TemporalValue Truncate(ValueKind kind, string unit, TemporalValue value, MapValue parts)
    {
        var name = Array.Find(Units, known => known.Equals(unit, StringComparison.OrdinalIgnoreCase))
            ?? throw EvaluationException.InvalidArgument($"there is no unit '{unit}'; units are {string.Join(", ", Units)}.");
        var ofTime = NanosPer(name) is not null;
        if ((kind == ValueKind.Date && ofTime) || (kind is ValueKind.Time or ValueKind.LocalTime && !ofTime && name != "day"))
            throw EvaluationException.InvalidArgument($"{KindNames.Of(kind)} cannot be cut to its {name}.");
        if (kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime && !value.HasDate)
            throw EvaluationException.InvalidArgument($"{KindNames.Of(value.Kind)} has no date.");
        if (!value.HasTime && (ofTime || kind is ValueKind.Time or ValueKind.LocalTime))
            throw EvaluationException.InvalidArgument($"{KindNames.Of(value.Kind)} has no time to cut.");
        var day = value.HasDate && !ofTime ? Start(name, value.Day) : value.Day;
        var nanos = NanosPer(name) is { } size ? value.Nanos / size * size : 0;
        var start = AsBase(value, day, nanos, keepsOffset: !parts.Entries.ContainsKey("timezone"));
        return TemporalFields.Build(kind, parts, start, start);
    }

    // A time zone among the parts replaces that of the value: the wall's time stays.
    private static TemporalValue AsBase(TemporalValue value, long day, long nanos, bool keepsOffset) => value.Kind switch
    {
        ValueKind.DateTime when keepsOffset => TemporalValue.DateTime(day, nanos, value.Rule),
        ValueKind.Time when keepsOffset => TemporalValue.Time(nanos, value.Offset),
        ValueKind.LocalTime or ValueKind.Time => TemporalValue.LocalTime(nanos),
        _ => TemporalValue.LocalDateTime(day, nanos),
    };

    private static long? NanosPer(string unit) => unit switch
    {
        "hour" => 3600 * TemporalValue.NanosPerSecond,
        "minute" => 60 * TemporalValue.NanosPerSecond,
        "second" => TemporalValue.NanosPerSecond,
        "millisecond" => 1_000_000,
        "microsecond" => 1_000,
        _ => null,
    };

    private static long Start(string unit, long day)
    {
        var (year, month, _) = CivilDate.FromDay(day);
        return unit switch
        {
            "millennium" => CivilDate.ToDay(CivilDate.FloorDivide(year, 1000) * 1000, 1, 1),
            "century" => CivilDate.ToDay(CivilDate.FloorDivide(year, 100) * 100, 1, 1),
            "decade" => CivilDate.ToDay(CivilDate.FloorDivide(year, 10) * 10, 1, 1),
            "year" => CivilDate.ToDay(year, 1, 1),
            "weekYear" => CivilDate.FirstWeek(CivilDate.Week(day).Year),
            "quarter" => CivilDate.ToDay(year, (month - 1) / 3 * 3 + 1, 1),
            "month" => CivilDate.ToDay(year, month, 1),
            "week" => day - CivilDate.DayOfWeek(day) + 1,
            _ => day,
        };
    }
}
