using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>
/// <c>duration.between</c> and its kin. What one value lacks it takes from the other: a time its date, a local value its zone;
/// a date begins at midnight. Months and days count only where both have dates.
/// </summary>
internal static class DurationBetween
{
    public static DurationValue Between(TemporalValue from, TemporalValue to)
    {
        if (!from.HasDate || !to.HasDate)
            return Seconds(from, to);
        var (start, end) = Align(from, to);
        var months = Months(start, end);
        var later = Shift(start, months, 0);
        var days = (long)((end.Local - later.Local) / TemporalValue.NanosPerDay);
        later = Shift(start, months, days);
        return new DurationValue(months, days, 0, end.Instant - later.Instant);
    }

    public static DurationValue InMonths(TemporalValue from, TemporalValue to)
    {
        if (!from.HasDate || !to.HasDate)
            return new DurationValue(0, 0, 0, 0);
        var (start, end) = Align(from, to);
        return new DurationValue(Months(start, end), 0, 0, 0);
    }

    public static DurationValue InDays(TemporalValue from, TemporalValue to)
    {
        if (!from.HasDate || !to.HasDate)
            return new DurationValue(0, 0, 0, 0);
        var (start, end) = Align(from, to);
        return new DurationValue(0, (long)((end.Local - start.Local) / TemporalValue.NanosPerDay), 0, 0);
    }

    public static DurationValue Seconds(TemporalValue from, TemporalValue to)
    {
        var (start, end) = Align(from, to);
        return DurationValue.OfTime(end.Instant - start.Instant);
    }

    // Both as dates with times in one zone.
    private static (TemporalValue Start, TemporalValue End) Align(TemporalValue from, TemporalValue to)
    {
        var zone = from.HasOffset ? from.Rule : to.HasOffset ? to.Rule : ZoneRule.Utc;
        // A date of its own counts only where both have one, or where it decides a zone's offset.
        var day = from.HasDate ? from.Day : to.HasDate ? to.Day : 0;
        return (At(from, from.HasDate ? from.Day : day, zone), At(to, to.HasDate && from.HasDate ? to.Day : day, zone));
    }

    private static TemporalValue At(TemporalValue value, long day, ZoneRule zone)
    {
        if (!value.HasOffset)
            return TemporalValue.DateTime(day, value.Nanos, zone);
        var own = value.Kind == ValueKind.DateTime ? TemporalValue.DateTime(day, value.Nanos, value.Rule, value.Offset) : TemporalValue.DateTime(day, value.Nanos, ZoneRule.Of(null, value.Offset));
        return TemporalValue.AtInstant(own.Instant, zone);
    }

    private static TemporalValue Shift(TemporalValue value, long months, long days) =>
        TemporalValue.DateTime(CivilDate.PlusMonths(value.Day, months) + days, value.Nanos, value.Rule, value.Offset);

    private static long Months(TemporalValue start, TemporalValue end)
    {
        var ((startYear, startMonth, _), (endYear, endMonth, _)) = (CivilDate.FromDay(start.Day), CivilDate.FromDay(end.Day));
        var months = (endYear - startYear) * 12 + endMonth - startMonth;
        if (months > 0 && StartDayLater(start, end))
            months--;
        else if (months < 0 && StartDayLater(end, start))
            months++;
        return months;
    }

    // Whether the month is not full yet: the later one's day and time within its month come before the earlier one's.
    private static bool StartDayLater(TemporalValue earlier, TemporalValue later)
    {
        var (earlierDay, laterDay) = (CivilDate.FromDay(earlier.Day).Day, CivilDate.FromDay(later.Day).Day);
        return earlierDay > laterDay || (earlierDay == laterDay && earlier.Nanos > later.Nanos);
    }
}
