using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>
/// A date, a time, or both, with or without an offset and a named zone. <see cref="Day"/> counts from 1970-01-01 and
/// <see cref="Nanos"/> from midnight, both as the clock on the wall shows them; what a kind does not have is 0.
/// </summary>
internal sealed class TemporalValue : HeapValue, IComparable<TemporalValue>
{
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = 86_400 * NanosPerSecond;

    private TemporalValue(ValueKind kind, long day, long nanos, int offset, string? zone)
        : base(kind)
    {
        if (Math.Abs(CivilDate.FromDay(day).Year) > CivilDate.LargestYear)
            throw EvaluationException.InvalidArgument("the year lies beyond 999999999.");
        (Day, Nanos, Offset, Zone) = (day, nanos, offset, zone);
    }

    public long Day { get; }

    public long Nanos { get; }

    /// <summary>Seconds east of Greenwich.</summary>
    public int Offset { get; }

    /// <summary>The zone's name, where it has more than an offset.</summary>
    public string? Zone { get; }

    public bool HasDate => Kind is ValueKind.Date or ValueKind.LocalDateTime or ValueKind.DateTime;

    public bool HasTime => Kind != ValueKind.Date;

    public bool HasOffset => Kind is ValueKind.Time or ValueKind.DateTime;

    public static TemporalValue Date(long day) => new(ValueKind.Date, day, 0, 0, null);

    public static TemporalValue LocalTime(long nanos) => new(ValueKind.LocalTime, 0, nanos, 0, null);

    public static TemporalValue Time(long nanos, int offset) => new(ValueKind.Time, 0, nanos, offset, null);

    public static TemporalValue LocalDateTime(long day, long nanos) => new(ValueKind.LocalDateTime, day, nanos, 0, null);

    /// <summary>What the wall shows in a zone. An hour that the zone skips is moved on; of a repeated one the first is meant.</summary>
    public static TemporalValue DateTime(long day, long nanos, ZoneRule zone, int? preferred = null)
    {
        var (newDay, newNanos, offset) = zone.Resolve(day, nanos, preferred);
        return new(ValueKind.DateTime, newDay, newNanos, offset, zone.Name);
    }

    /// <summary>The instant shown in a zone.</summary>
    public static TemporalValue AtInstant(Int128 nanosSinceEpoch, ZoneRule zone)
    {
        var offset = zone.OffsetAt(nanosSinceEpoch);
        var (day, nanos) = Split(nanosSinceEpoch + (Int128)offset * NanosPerSecond);
        return new(ValueKind.DateTime, day, nanos, offset, zone.Name);
    }

    /// <summary>Nanoseconds since 1970-01-01T00:00Z; without a date, since that day's midnight.</summary>
    public Int128 Instant => (Int128)Day * NanosPerDay + Nanos - (Int128)Offset * NanosPerSecond;

    /// <summary>Nanoseconds on the wall since 1970-01-01.</summary>
    public Int128 Local => (Int128)Day * NanosPerDay + Nanos;

    public ZoneRule Rule => ZoneRule.Of(Zone, Offset);

    public static (long Day, long Nanos) Split(Int128 nanos)
    {
        var day = nanos / NanosPerDay;
        var rest = nanos % NanosPerDay;
        return rest < 0 ? ((long)(day - 1), (long)(rest + NanosPerDay)) : ((long)day, (long)rest);
    }

    public TemporalValue Plus(DurationValue duration)
    {
        var time = (Int128)duration.Seconds * NanosPerSecond + duration.Nanos;
        if (!HasDate)
        {
            var (_, nanos) = Split(Nanos + time);
            return Kind == ValueKind.Time ? Time(nanos, Offset) : LocalTime(nanos);
        }

        var day = CivilDate.PlusMonths(Day, duration.Months) + duration.Days;
        if (Kind == ValueKind.Date)
            return Date(day + (long)(time / NanosPerDay));
        if (Kind == ValueKind.DateTime)
            return AtInstant(DateTime(day, Nanos, Rule, Offset).Instant + time, Rule);
        var (newDay, newNanos) = Split((Int128)day * NanosPerDay + Nanos + time);
        return LocalDateTime(newDay, newNanos);
    }

    public int CompareTo(TemporalValue? other)
    {
        if (other is null)
            return 1;
        var order = Instant.CompareTo(other.Instant);
        if (order == 0)
            order = Offset.CompareTo(other.Offset);
        return order != 0 ? order : string.CompareOrdinal(Zone, other.Zone);
    }

    public override bool Equals(object? obj) => obj is TemporalValue other && other.Kind == Kind && CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Kind, Day, Nanos, Offset);

    public override string ToString() => TemporalText.Of(this);
}
