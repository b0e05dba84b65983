using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>Builds temporals from named parts, which may override those of another temporal: <c>date({date: d, day: 1})</c>.</summary>
internal static class TemporalFields
{
    private static readonly HashSet<string> DateParts = ["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay", "date", "datetime", "epochSeconds", "epochMillis"];
    private static readonly HashSet<string> TimeParts = ["hour", "minute", "second", "millisecond", "microsecond", "nanosecond", "time", "datetime", "epochSeconds", "epochMillis"];

    /// <summary>The temporal of a kind that the map describes.</summary>
    /// <exception cref="EvaluationException">A part is unknown, missing or out of range.</exception>
    public static TemporalValue Build(ValueKind kind, MapValue map)
    {
        CheckNames(kind, map);
        if (Epoch(map) is { } instant)
            return Convert(kind, TemporalValue.AtInstant(instant, Zone(map) ?? ZoneRule.Utc));
        var whole = Base(map, "datetime");
        return Build(kind, map, Base(map, "date") ?? whole, Base(map, "time") ?? whole);
    }

    /// <summary>Another temporal seen as one of this kind.</summary>
    public static TemporalValue Convert(ValueKind kind, TemporalValue value) => Build(kind, MapValue.Empty, value, value);

    /// <param name="kind">The kind to build.</param>
    /// <param name="map">The parts that override.</param>
    /// <param name="dateBase">Where the date's other parts come from.</param>
    /// <param name="timeBase">Where the time's other parts come from, and the zone.</param>
    public static TemporalValue Build(ValueKind kind, MapValue map, TemporalValue? dateBase, TemporalValue? timeBase)
    {
        var zone = Zone(map);
        if (kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime)
            RequireDate(kind, map, dateBase);
        if (kind is ValueKind.LocalDateTime or ValueKind.DateTime && dateBase is null && (timeBase is not null || Has(map, "hour")))
            RequireDay(map);
        // The parts say what the wall shows where the time comes from; another zone then shows the same instant.
        var own = timeBase is { HasOffset: true } ? timeBase.Rule : null;
        switch (kind)
        {
            case ValueKind.Date:
                return TemporalValue.Date(DayOf(map, dateBase));
            case ValueKind.LocalTime:
                return TemporalValue.LocalTime(NanosOf(map, timeBase));
            case ValueKind.LocalDateTime:
                return TemporalValue.LocalDateTime(DayOf(map, dateBase), NanosOf(map, timeBase));
            case ValueKind.Time:
                var time = TemporalValue.Time(NanosOf(map, timeBase), own is null ? (zone ?? ZoneRule.Utc).OffsetAt(0) : timeBase!.Offset);
                return zone is null || own is null ? time : AtOffset(time, zone.OffsetAt(timeBase!.Instant));
            default:
                var value = TemporalValue.DateTime(DayOf(map, dateBase), NanosOf(map, timeBase), own ?? zone ?? ZoneRule.Utc, own is null ? null : timeBase!.Offset);
                return zone is null || own is null ? value : TemporalValue.AtInstant(value.Instant, zone);
        }
    }

    private static TemporalValue AtOffset(TemporalValue time, int offset) =>
        TemporalValue.Time(TemporalValue.Split(time.Instant + (Int128)offset * TemporalValue.NanosPerSecond).Nanos, offset);

    /// <summary>The day that the parts name, over those of another day.</summary>
    public static long DayOf(MapValue map, TemporalValue? other)
    {
        if (other is { HasDate: false })
            throw EvaluationException.InvalidArgument($"{KindNames.Of(other.Kind)} has no date.");
        if (map.Count == 0 && other is not null)
            return other.Day;
        RequireOneCalendar(map, other);
        if (Has(map, "week") || (Has(map, "dayOfWeek") && other is not null))
            return WeekDate(map, other);
        if (Has(map, "quarter") || (Has(map, "dayOfQuarter") && other is not null))
            return QuarterDate(map, other);
        var (baseYear, baseMonth, baseDay) = other is null ? (0, 1, 1) : CivilDate.FromDay(other.Day);
        var year = Part(map, "year", baseYear, -CivilDate.LargestYear, CivilDate.LargestYear);
        if (Has(map, "ordinalDay"))
            return CivilDate.ToDay(year, 1, 1) + Part(map, "ordinalDay", 1, 1, CivilDate.DaysInYear(year)) - 1;
        var month = Part(map, "month", baseMonth, 1, 12);
        var longest = CivilDate.DaysInMonth(year, month);
        return CivilDate.ToDay(year, month, Part(map, "day", Has(map, "day") ? 1 : Math.Min(baseDay, longest), 1, longest));
    }

    /// <summary>The time of day that the parts name, over those of another.</summary>
    public static long NanosOf(MapValue map, TemporalValue? other)
    {
        if (other is { HasTime: false })
            throw EvaluationException.InvalidArgument($"{KindNames.Of(other.Kind)} has no time.");
        if (other is null)
            RequireLargerParts(map, "hour", "minute", "second");
        var nanos = other?.Nanos ?? 0;
        var seconds = nanos / TemporalValue.NanosPerSecond;
        var hour = Part(map, "hour", seconds / 3600, 0, 23);
        var minute = Part(map, "minute", seconds / 60 % 60, 0, 59);
        var second = Part(map, "second", seconds % 60, 0, 59);
        return ((hour * 60 + minute) * 60 + second) * TemporalValue.NanosPerSecond + Fraction(map, nanos % TemporalValue.NanosPerSecond);
    }

    private static long Fraction(MapValue map, long other)
    {
        if (!Has(map, "millisecond") && !Has(map, "microsecond") && !Has(map, "nanosecond"))
            return other;
        var milliseconds = Part(map, "millisecond", Has(map, "microsecond") && map["microsecond"].AsInteger > 999 ? 0 : other / 1_000_000, 0, 999);
        var microseconds = Part(map, "microsecond", other / 1_000 % 1_000, 0, Has(map, "millisecond") ? 999 : 999_999);
        var largest = Has(map, "microsecond") ? 999 : Has(map, "millisecond") ? 999_999 : 999_999_999;
        var nanoseconds = Part(map, "nanosecond", other % 1_000, 0, largest);
        if (nanoseconds > 999 && !Has(map, "microsecond"))
            (microseconds, milliseconds) = (0, Has(map, "millisecond") ? milliseconds : 0);
        return milliseconds * 1_000_000 + microseconds * 1_000 + nanoseconds;
    }

    private static long WeekDate(MapValue map, TemporalValue? other)
    {
        var (baseYear, baseWeek) = other is null ? (0, 1) : CivilDate.Week(other.Day);
        var year = Part(map, "year", baseYear, -CivilDate.LargestYear, CivilDate.LargestYear);
        var week = Part(map, "week", baseWeek, 1, CivilDate.WeeksInYear(year));
        var dayOfWeek = Part(map, "dayOfWeek", other is null ? 1 : CivilDate.DayOfWeek(other.Day), 1, 7);
        return CivilDate.FirstWeek(year) + (week - 1) * 7 + dayOfWeek - 1;
    }

    private static long QuarterDate(MapValue map, TemporalValue? other)
    {
        var (baseYear, baseMonth, _) = other is null ? (0, 1, 1) : CivilDate.FromDay(other.Day);
        var year = Part(map, "year", baseYear, -CivilDate.LargestYear, CivilDate.LargestYear);
        var quarter = Part(map, "quarter", (baseMonth - 1) / 3 + 1, 1, 4);
        var first = CivilDate.ToDay(year, quarter * 3 - 2, 1);
        var length = CivilDate.ToDay(quarter == 4 ? year + 1 : year, quarter == 4 ? 1 : quarter * 3 + 1, 1) - first;
        var baseDay = other is null ? 1 : other.Day - CivilDate.ToDay(baseYear, (baseMonth - 1) / 3 * 3 + 1, 1) + 1;
        return first + Part(map, "dayOfQuarter", Math.Min(baseDay, length), 1, length) - 1;
    }

    private static Int128? Epoch(MapValue map)
    {
        if (!Has(map, "epochSeconds") && !Has(map, "epochMillis"))
            return null;
        var nanos = (Int128)Part(map, "nanosecond", 0, 0, 999_999_999);
        return Has(map, "epochSeconds")
            ? (Int128)map["epochSeconds"].AsInteger * TemporalValue.NanosPerSecond + nanos
            : (Int128)map["epochMillis"].AsInteger * 1_000_000 + nanos;
    }

    private static ZoneRule? Zone(MapValue map) => !Has(map, "timezone") ? null
        : map["timezone"] is { Kind: ValueKind.String } name ? ZoneRule.Parse(name.AsString)
        : throw EvaluationException.InvalidArgument("timezone must be a string.");

    private static TemporalValue? Base(MapValue map, string name) => !Has(map, name) ? null
        : map[name] is { Kind: >= ValueKind.Date and <= ValueKind.DateTime } value ? (TemporalValue)value.Heap
        : throw EvaluationException.InvalidArgument($"{name} must be a temporal value, not {KindNames.Of(map[name])}.");

    private static bool Has(MapValue map, string name) => map.Entries.ContainsKey(name);

    private static long Part(MapValue map, string name, long otherwise, long least, long most)
    {
        if (!map.Entries.TryGetValue(name, out var value))
            return otherwise;
        if (value.Kind != ValueKind.Integer)
            throw EvaluationException.InvalidArgument($"{name} must be an integer, not {KindNames.Of(value)}.");
        return value.AsInteger >= least && value.AsInteger <= most
            ? value.AsInteger
            : throw EvaluationException.InvalidArgument($"{name} must lie between {least} and {most}, not {value.AsInteger}.");
    }

    private static void CheckNames(ValueKind kind, MapValue map)
    {
        var (date, time) = (kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime, kind != ValueKind.Date);
        var zoned = kind is ValueKind.Time or ValueKind.DateTime;
        foreach (var name in map.Entries.Keys)
            if (!(date && DateParts.Contains(name)) && !(time && TimeParts.Contains(name)) && !(zoned && name == "timezone"))
                throw EvaluationException.InvalidArgument($"{KindNames.Of(kind)} has no part `{name}`.{NearMatch.Hint(name, [.. DateParts, .. TimeParts, "timezone"])}");
    }

    private static void RequireDate(ValueKind kind, MapValue map, TemporalValue? dateBase)
    {
        if (dateBase is null && !Has(map, "year"))
            throw EvaluationException.InvalidArgument($"{KindNames.Of(kind)} needs a year.");
    }

    // With a time, a date must be given down to its day.
    private static void RequireDay(MapValue map)
    {
        var (coarse, fine) = Has(map, "week") ? ("week", "dayOfWeek") : Has(map, "quarter") ? ("quarter", "dayOfQuarter") : ("month", "day");
        if (!Has(map, fine) && !Has(map, "ordinalDay"))
            throw EvaluationException.InvalidArgument($"a time needs a whole date: {(Has(map, coarse) ? fine : coarse)} is missing.");
    }

    private static void RequireOneCalendar(MapValue map, TemporalValue? other)
    {
        string[][] calendars = [["month", "day"], ["week", "dayOfWeek"], ["quarter", "dayOfQuarter"], ["ordinalDay"]];
        string[] used = [.. calendars.Select(parts => Array.Find(parts, part => Has(map, part))).OfType<string>()];
        if (used.Length > 1)
            throw EvaluationException.InvalidArgument($"{used[0]} and {used[1]} belong to different ways to name a day: give one of them.");
        if (other is not null)
            return;
        foreach (var parts in calendars)
            if (parts is [var coarse, var fine] && Has(map, fine) && !Has(map, coarse))
                throw EvaluationException.InvalidArgument($"{fine} needs {coarse}.");
    }

    private static void RequireLargerParts(MapValue map, params ReadOnlySpan<string> parts)
    {
        for (var i = 1; i < parts.Length; i++)
            if (Has(map, parts[i]) && !Has(map, parts[i - 1]))
                throw EvaluationException.InvalidArgument($"{parts[i]} needs {parts[i - 1]}.");
    }
}
