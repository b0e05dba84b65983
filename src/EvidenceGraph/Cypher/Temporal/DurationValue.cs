using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>
/// Months, days, seconds and nanoseconds, kept apart since their lengths vary. Nanoseconds lie in [0, 1e9), so that seconds
/// carry the sign.
/// </summary>
internal sealed class DurationValue : HeapValue, IComparable<DurationValue>
{
    // The mean length of a Gregorian month and year, 30.436875 days (as java.time.temporal.ChronoUnit has it).
    private const decimal DaysPerMonth = 30.436875m;

    public DurationValue(long months, long days, long seconds, Int128 nanos)
        : base(ValueKind.Duration)
    {
        var carry = nanos / TemporalValue.NanosPerSecond;
        var rest = nanos % TemporalValue.NanosPerSecond;
        if (rest < 0)
            (carry, rest) = (carry - 1, rest + TemporalValue.NanosPerSecond);
        (Months, Days, Seconds, Nanos) = (months, days, checked((long)(seconds + carry)), (long)rest);
    }

    public long Months { get; }

    public long Days { get; }

    public long Seconds { get; }

    public long Nanos { get; }

    /// <summary>Seconds and nanoseconds in one.</summary>
    public Int128 TimeNanos => (Int128)Seconds * TemporalValue.NanosPerSecond + Nanos;

    /// <summary>What is broken of a month goes on as days, of a day as seconds, of a second as nanoseconds.</summary>
    public static DurationValue Of(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        var wholeMonths = decimal.Truncate(months);
        days += (months - wholeMonths) * DaysPerMonth;
        var wholeDays = decimal.Truncate(days);
        seconds += (days - wholeDays) * 86_400;
        var wholeSeconds = decimal.Truncate(seconds);
        nanos += (seconds - wholeSeconds) * TemporalValue.NanosPerSecond;
        return new((long)wholeMonths, (long)wholeDays, (long)wholeSeconds, (Int128)decimal.Truncate(nanos));
    }

    public static DurationValue OfTime(Int128 nanos) => new(0, 0, 0, nanos);

    public DurationValue Plus(DurationValue other) =>
        new(Months + other.Months, Days + other.Days, Seconds + other.Seconds, (Int128)Nanos + other.Nanos);

    public DurationValue Times(decimal factor) => Of(Months * factor, Days * factor, Seconds * factor, Nanos * factor);

    /// <exception cref="OverflowException">The result is too long.</exception>
    public DurationValue DividedBy(decimal divisor) => divisor == 0 ? throw new OverflowException() : Of(Months / divisor, Days / divisor, Seconds / divisor, Nanos / divisor);

    /// <summary>By mean length, then by months, then by days: an order for sorting only.</summary>
    public int CompareTo(DurationValue? other)
    {
        if (other is null)
            return 1;
        var order = MeanSeconds.CompareTo(other.MeanSeconds);
        if (order == 0)
            order = Nanos.CompareTo(other.Nanos);
        if (order == 0)
            order = Months.CompareTo(other.Months);
        return order != 0 ? order : Days.CompareTo(other.Days);
    }

    public override bool Equals(object? obj) =>
        obj is DurationValue other && (Months, Days, Seconds, Nanos) == (other.Months, other.Days, other.Seconds, other.Nanos);

    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    public override string ToString() => TemporalText.Of(this);

    private Int128 MeanSeconds => (Int128)Months * 2_629_746 + (Int128)Days * 86_400 + Seconds;
}
