using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>The named parts of temporals: <c>date.year</c>, <c>duration.minutesOfHour</c>. A part that a value lacks is null.</summary>
internal static class TemporalParts
{
    public static Value Of(HeapValue value, string name) => value switch
    {
        DurationValue duration => OfDuration(duration, name),
        TemporalValue temporal => OfDate(temporal, name) ?? OfTime(temporal, name) ?? OfZone(temporal, name)
            ?? throw new EvaluationException("InvalidArgumentType", $"{KindNames.Of(value.Kind)} has no part `{name}`."),
        _ => default,
    };

    private static Value? OfDate(TemporalValue value, string name)
    {
        if (!value.HasDate)
            return null;
        var (year, month, day) = CivilDate.FromDay(value.Day);
        return name switch
        {
            "year" => year,
            "quarter" => (month - 1) / 3 + 1,
            "month" => month,
            "day" => day,
            "week" => CivilDate.Week(value.Day).Week,
            "weekYear" => CivilDate.Week(value.Day).Year,
            "ordinalDay" => CivilDate.DayOfYear(value.Day),
            "weekDay" or "dayOfWeek" => CivilDate.DayOfWeek(value.Day),
            "dayOfQuarter" or "quarterDay" => value.Day - CivilDate.ToDay(year, (month - 1) / 3 * 3 + 1, 1) + 1,
            _ => default(Value?),
        };
    }

    private static Value? OfTime(TemporalValue value, string name)
    {
        if (!value.HasTime)
            return null;
        var seconds = value.Nanos / TemporalValue.NanosPerSecond;
        var fraction = value.Nanos % TemporalValue.NanosPerSecond;
        return name switch
        {
            "hour" => seconds / 3600,
            "minute" => seconds / 60 % 60,
            "second" => seconds % 60,
            "millisecond" => fraction / 1_000_000,
            "microsecond" => fraction / 1_000,
            "nanosecond" => fraction,
            _ => default(Value?),
        };
    }

    private static Value? OfZone(TemporalValue value, string name)
    {
        if (!value.HasOffset)
            return null;
        return name switch
        {
            "timezone" => value.Zone ?? TemporalText.Offset(value.Offset),
            "offset" => TemporalText.Offset(value.Offset),
            "offsetMinutes" => value.Offset / 60,
            "offsetSeconds" => value.Offset,
            "epochSeconds" when value.HasDate => (long)Floor(value.Instant, TemporalValue.NanosPerSecond),
            "epochMillis" when value.HasDate => (long)Floor(value.Instant, 1_000_000),
            _ => default(Value?),
        };
    }

    private static Int128 Floor(Int128 number, Int128 divisor) => number >= 0 ? number / divisor : (number - divisor + 1) / divisor;

    private static long Fitting(Int128 number, string name) => number >= long.MinValue && number <= long.MaxValue
        ? (long)number
        : throw new EvaluationException("NumberOutOfRange", $"the duration's {name} do not fit into 64 bits.");

    private static Value OfDuration(DurationValue value, string name)
    {
        // Seconds are rounded down, so that the nanoseconds of a second are never negative.
        var time = value.TimeNanos;
        var seconds = value.Seconds;
        return name switch
        {
            "years" => value.Months / 12,
            "quarters" => value.Months / 3,
            "months" => value.Months,
            "weeks" => value.Days / 7,
            "days" => value.Days,
            "hours" => seconds / 3600,
            "minutes" => seconds / 60,
            "seconds" => seconds,
            "milliseconds" => Fitting(Floor(time, 1_000_000), name),
            "microseconds" => Fitting(Floor(time, 1_000), name),
            "nanoseconds" => Fitting(time, name),
            "quartersOfYear" => value.Months / 3 % 4,
            "monthsOfQuarter" => value.Months % 3,
            "monthsOfYear" => value.Months % 12,
            "daysOfWeek" => value.Days % 7,
            "minutesOfHour" => seconds / 60 % 60,
            "secondsOfMinute" => seconds % 60,
            "millisecondsOfSecond" => value.Nanos / 1_000_000,
            "microsecondsOfSecond" => value.Nanos / 1_000,
            "nanosecondsOfSecond" => value.Nanos,
            _ => throw new EvaluationException("InvalidArgumentType", $"a duration has no part `{name}`."),
        };
    }
}
