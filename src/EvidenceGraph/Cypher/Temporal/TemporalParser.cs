using System.Globalization;
using System.Text.RegularExpressions;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>Reads temporals from the forms of ISO 8601 that Cypher allows: calendar, week, quarter and ordinal dates, with or without separators.</summary>
internal static partial class TemporalParser
{
    private const int LongestText = 128;

    /// <exception cref="EvaluationException">The text is no such value.</exception>
    public static TemporalValue Parse(ValueKind kind, string text)
    {
        var split = text.IndexOf('T', StringComparison.Ordinal);
        return kind switch
        {
            _ when text.Length > LongestText => throw Unreadable(kind, text),
            ValueKind.Date => TemporalValue.Date(ParseDay(text, kind, text)),
            ValueKind.LocalTime => TemporalValue.LocalTime(ParseNanos(text, kind, text)),
            ValueKind.Time => ParseTime(text),
            ValueKind.LocalDateTime => split < 0
                ? TemporalValue.LocalDateTime(ParseDay(text, kind, text), 0)
                : TemporalValue.LocalDateTime(ParseDay(text[..split], kind, text), ParseNanos(text[(split + 1)..], kind, text)),
            _ => ParseDateTime(text, split),
        };
    }

    private static TemporalValue ParseTime(string text)
    {
        var zone = ZoneStart(text);
        var rule = zone < text.Length ? ZoneRule.Parse(text[zone..]) : ZoneRule.Utc;
        if (rule.Name is not null)
            throw Unreadable(ValueKind.Time, text);
        return TemporalValue.Time(ParseNanos(text[..zone], ValueKind.Time, text), rule.OffsetAt(0));
    }

    private static TemporalValue ParseDateTime(string text, int split)
    {
        if (split < 0)
            return TemporalValue.DateTime(ParseDay(text, ValueKind.DateTime, text), 0, ZoneRule.Utc);
        var day = ParseDay(text[..split], ValueKind.DateTime, text);
        var time = text[(split + 1)..];
        var zone = ZoneStart(time);
        var nanos = ParseNanos(time[..zone], ValueKind.DateTime, text);
        var name = time.IndexOf('[', StringComparison.Ordinal);
        if (name < 0)
            return TemporalValue.DateTime(day, nanos, zone < time.Length ? ZoneRule.Parse(time[zone..]) : ZoneRule.Utc);
        if (!time.EndsWith(']'))
            throw Unreadable(ValueKind.DateTime, text);
        int? offset = name > zone ? ZoneRule.Parse(time[zone..name]).OffsetAt(0) : null;
        var value = TemporalValue.DateTime(day, nanos, ZoneRule.Parse(time[(name + 1)..^1]), offset);
        return offset is null || value.Offset == offset
            ? value
            : throw EvaluationException.InvalidArgument($"{time[name..]} has the offset {TemporalText.Offset(value.Offset)} then, not {time[zone..name]}.");
    }

    private static int ZoneStart(string time) => time.AsSpan().IndexOfAny("Zz+-[") is >= 0 and var start ? start : time.Length;

    private static long ParseDay(string text, ValueKind kind, string whole)
    {
        var match = DatePattern().Match(text);
        if (!match.Success)
            throw Unreadable(kind, whole);
        var fields = new Dictionary<string, Value>();
        foreach (var name in (ReadOnlySpan<string>)["year", "month", "day", "week", "dayOfWeek", "quarter", "dayOfQuarter", "ordinalDay"])
            if (match.Groups[name].Success)
                fields[name] = long.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        return TemporalFields.DayOf(new MapValue(fields), null);
    }

    private static long ParseNanos(string text, ValueKind kind, string whole)
    {
        var match = TimePattern().Match(text);
        if (!match.Success)
            throw Unreadable(kind, whole);
        var fields = new Dictionary<string, Value>();
        foreach (var name in (ReadOnlySpan<string>)["hour", "minute", "second"])
            if (match.Groups[name].Success)
                fields[name] = long.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
        if (match.Groups["fraction"].Success)
            fields["nanosecond"] = long.Parse(match.Groups["fraction"].Value.PadRight(9, '0'), CultureInfo.InvariantCulture);
        return TemporalFields.NanosOf(new MapValue(fields), null);
    }

    private static EvaluationException Unreadable(ValueKind kind, string text) =>
        EvaluationException.InvalidArgument($"'{(text.Length > 40 ? text[..40] + "…" : text)}' cannot be read as {KindNames.Of(kind)}.");

    [GeneratedRegex(
        @"^(?<year>[+-][0-9]{1,9}|[0-9]{4})(?:-(?<month>[0-9][0-9])(?:-(?<day>[0-9][0-9]))?|-?W(?<week>[0-9][0-9])(?:-?(?<dayOfWeek>[0-9]))?|-?Q(?<quarter>[0-9])(?:-?(?<dayOfQuarter>[0-9][0-9]))?|-(?<ordinalDay>[0-9]{3})|(?<month>[0-9][0-9])(?<day>[0-9][0-9])?|(?<ordinalDay>[0-9]{3}))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^(?<hour>[0-9][0-9])(?::?(?<minute>[0-9][0-9])(?::?(?<second>[0-9][0-9])(?:[.,](?<fraction>[0-9]{1,9}))?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();
}
