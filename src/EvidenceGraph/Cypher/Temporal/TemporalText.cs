using System.Globalization;
using System.Text;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>Temporals in ISO 8601, as Neo4j prints them.</summary>
internal static class TemporalText
{
    public static string Of(TemporalValue value)
    {
        var text = new StringBuilder();
        if (value.HasDate)
            AppendDate(text, value.Day);
        if (value.HasDate && value.HasTime)
            text.Append('T');
        if (value.HasTime)
            AppendTime(text, value.Nanos);
        if (value.HasOffset)
            AppendOffset(text, value.Offset);
        if (value.Zone is { } zone)
            text.Append('[').Append(zone).Append(']');
        return text.ToString();
    }

    /// <summary><c>P1Y2M3DT4H5M6.7S</c>, each part with its own sign; <c>PT0S</c> for nothing.</summary>
    public static string Of(DurationValue value)
    {
        var text = new StringBuilder("P");
        AppendPart(text, value.Months / 12, 'Y');
        AppendPart(text, value.Months % 12, 'M');
        AppendPart(text, value.Days, 'D');
        var nanos = value.TimeNanos;
        if (nanos != 0)
        {
            text.Append('T');
            var seconds = nanos / TemporalValue.NanosPerSecond;
            AppendPart(text, (long)(seconds / 3600), 'H');
            AppendPart(text, (long)(seconds / 60 % 60), 'M');
            AppendSeconds(text, (long)(seconds % 60), (long)(nanos % TemporalValue.NanosPerSecond));
        }

        return text.Length == 1 ? "PT0S" : text.ToString();
    }

    public static string Offset(int seconds)
    {
        var text = new StringBuilder();
        AppendOffset(text, seconds);
        return text.ToString();
    }

    private static void AppendSeconds(StringBuilder text, long seconds, long nanos)
    {
        if (seconds == 0 && nanos == 0)
            return;
        if (seconds < 0 || nanos < 0)
            text.Append('-');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(seconds)}");
        if (nanos != 0)
            text.Append('.').Append(Math.Abs(nanos).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0'));
        text.Append('S');
    }

    private static void AppendPart(StringBuilder text, long number, char unit)
    {
        if (number != 0)
            text.Append(CultureInfo.InvariantCulture, $"{number}").Append(unit);
    }

    private static void AppendDate(StringBuilder text, long day)
    {
        var (year, month, dayOfMonth) = CivilDate.FromDay(day);
        if (year is < 0 or > 9999)
            text.Append(year < 0 ? '-' : '+');
        text.Append(CultureInfo.InvariantCulture, $"{Math.Abs(year):D4}-{month:D2}-{dayOfMonth:D2}");
    }

    // Seconds only where there are some, and their fraction in groups of three digits (java.time's form).
    private static void AppendTime(StringBuilder text, long nanos)
    {
        var (seconds, fraction) = Math.DivRem(nanos, TemporalValue.NanosPerSecond);
        text.Append(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        if (seconds % 60 == 0 && fraction == 0)
            return;
        text.Append(CultureInfo.InvariantCulture, $":{seconds % 60:D2}");
        if (fraction == 0)
            return;
        text.Append('.').Append(fraction % 1_000_000 == 0 ? (fraction / 1_000_000).ToString("D3", CultureInfo.InvariantCulture)
            : fraction % 1_000 == 0 ? (fraction / 1_000).ToString("D6", CultureInfo.InvariantCulture)
            : fraction.ToString("D9", CultureInfo.InvariantCulture));
    }

    private static void AppendOffset(StringBuilder text, int offset)
    {
        if (offset == 0)
        {
            text.Append('Z');
            return;
        }

        var seconds = Math.Abs(offset);
        text.Append(offset < 0 ? '-' : '+').Append(CultureInfo.InvariantCulture, $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}");
        if (seconds % 60 != 0)
            text.Append(CultureInfo.InvariantCulture, $":{seconds % 60:D2}");
    }
}
