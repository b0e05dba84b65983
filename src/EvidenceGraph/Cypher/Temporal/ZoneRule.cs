using System.Text.RegularExpressions;
using EvidenceGraph.Cypher.Values;
using NodaTime;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>A fixed offset or a named zone, whose rules come with the program (IANA's, through NodaTime), not from the machine.</summary>
internal sealed partial class ZoneRule
{
    public static readonly ZoneRule Utc = new(null, 0);

    private const int LargestOffset = 18 * 3600;

    private readonly DateTimeZone? _zone;
    private readonly int _offset;

    private ZoneRule(DateTimeZone? zone, int offset) => (_zone, _offset) = (zone, offset);

    /// <summary>The zone's name; null for a mere offset.</summary>
    public string? Name => _zone?.Id;

    public static ZoneRule Of(string? zone, int offset) => zone is null ? new(null, offset) : Parse(zone);

    /// <summary>Reads <c>Z</c>, <c>+01:00</c>, <c>+0100</c>, <c>+01</c> or <c>Europe/Stockholm</c>.</summary>
    /// <exception cref="EvaluationException">There is no such zone.</exception>
    public static ZoneRule Parse(string text)
    {
        if (text is "Z" or "z")
            return Utc;
        if (OffsetPattern().Match(text) is { Success: true } match)
        {
            var seconds = Part(match, 2) * 3600 + Part(match, 3) * 60 + Part(match, 4);
            if (Part(match, 3) > 59 || Part(match, 4) > 59 || seconds > LargestOffset)
                throw EvaluationException.InvalidArgument($"'{text}' is no offset: it goes up to 18:00.");
            return new(null, match.Groups[1].Value == "-" ? -seconds : seconds);
        }

        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(text) is { } zone
            ? new(zone, 0)
            : throw EvaluationException.InvalidArgument($"there is no time zone '{text}'; expected an offset such as +01:00 or a name such as Europe/Berlin.");
    }

    public int OffsetAt(Int128 nanosSinceEpoch) => _zone is null ? _offset : _zone.GetUtcOffset(ToInstant(nanosSinceEpoch)).Seconds;

    /// <summary>The offset in force when the wall shows this, and the wall's time where it had to move on over a gap.</summary>
    public (long Day, long Nanos, int Offset) Resolve(long day, long nanos, int? preferred)
    {
        if (_zone is null)
            return (day, nanos, _offset);
        var local = (Int128)day * TemporalValue.NanosPerDay + nanos;
        var guess = OffsetAt(local - (Int128)OffsetAt(local) * TemporalValue.NanosPerSecond);
        var offsets = new SortedSet<int> { guess, OffsetAt(local - TemporalValue.NanosPerDay), OffsetAt(local + TemporalValue.NanosPerDay) };
        int[] valid = [.. offsets.Where(offset => OffsetAt(local - (Int128)offset * TemporalValue.NanosPerSecond) == offset)];
        if (valid.Length > 0)
            return (day, nanos, preferred is { } wanted && Array.IndexOf(valid, wanted) >= 0 ? wanted : valid[^1]);
        // In a gap the offset before it applies, which lands after it.
        var instant = local - (Int128)OffsetAt(local - TemporalValue.NanosPerDay) * TemporalValue.NanosPerSecond;
        var after = OffsetAt(instant);
        var (newDay, newNanos) = TemporalValue.Split(instant + (Int128)after * TemporalValue.NanosPerSecond);
        return (newDay, newNanos, after);
    }

    // NodaTime's instants end at the years -9998 and 9999; beyond them the rules of those years apply.
    private static Instant ToInstant(Int128 nanos)
    {
        var seconds = Int128.Clamp(nanos / TemporalValue.NanosPerSecond - (nanos % TemporalValue.NanosPerSecond < 0 ? 1 : 0), -377_673_580_800, 253_402_214_400);
        return Instant.FromUnixTimeSeconds((long)seconds);
    }

    private static int Part(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"^([+-])(\d\d):?(\d\d)?:?(\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetPattern();
}
