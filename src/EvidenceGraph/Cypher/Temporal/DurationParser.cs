using System.Globalization;
using System.Text.RegularExpressions;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Temporal;

/// <summary>Reads durations: <c>P1Y2M3W4DT5H6M7.8S</c> with a sign and a fraction at any part, or <c>P2012-02-02T14:37:21.5</c>.</summary>
internal static partial class DurationParser
{
    private const int LongestText = 256;

    private static readonly string[] Units = ["years", "quarters", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

    /// <exception cref="EvaluationException">The text is no duration.</exception>
    public static DurationValue Parse(string text)
    {
        if (text.Length <= LongestText && UnitPattern().Match(text) is { Success: true } units && text.Length > 2 && !text.EndsWith('T'))
            return FromParts(name => units.Groups[name].Success ? Number(units.Groups[name].Value) : 0, units.Groups["minus"].Success ? -1 : 1);
        if (text.Length <= LongestText && DatePattern().Match(text) is { Success: true } date)
            return FromParts(name => date.Groups[name].Success ? Number(date.Groups[name].Value) : 0, date.Groups["minus"].Success ? -1 : 1);
        throw EvaluationException.InvalidArgument($"'{(text.Length > 40 ? text[..40] + "…" : text)}' cannot be read as a duration.");
    }

    /// <exception cref="EvaluationException">A name is no unit, or its value no number.</exception>
    public static DurationValue FromMap(MapValue map)
    {
        if (map.Count == 0)
            throw EvaluationException.InvalidArgument($"a duration needs at least one part: {string.Join(", ", Units)}.");
        foreach (var (name, value) in map.Entries)
        {
            if (Array.IndexOf(Units, name) < 0)
                throw EvaluationException.InvalidArgument($"a duration has no {name}; it has {string.Join(", ", Units)}.");
            if (value.Kind is not (ValueKind.Integer or ValueKind.Float))
                throw EvaluationException.InvalidArgument($"a duration's {name} must be a number, not {KindNames.Of(value)}.");
        }

        return FromParts(name => map[name] is { IsNull: false } value ? Exact(value) : 0, 1);
    }

    private static DurationValue FromParts(Func<string, decimal> part, int sign)
    {
        try
        {
            var months = part("years") * 12 + part("quarters") * 3 + part("months");
            var days = part("weeks") * 7 + part("days");
            var seconds = part("hours") * 3600 + part("minutes") * 60 + part("seconds");
            var nanos = part("milliseconds") * 1_000_000 + part("microseconds") * 1_000 + part("nanoseconds");
            return DurationValue.Of(sign * months, sign * days, sign * seconds, sign * nanos);
        }
        catch (OverflowException)
        {
            throw EvaluationException.InvalidArgument("the duration is too long.");
        }
    }

    private static decimal Exact(Value value) => value.Kind == ValueKind.Integer ? value.AsInteger : (decimal)value.AsDouble;

    private static decimal Number(string text) => decimal.Parse(text.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<minus>-)?P(?:(?<years>[+-]?[0-9]+(?:[.,][0-9]+)?)Y)?(?:(?<months>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<weeks>[+-]?[0-9]+(?:[.,][0-9]+)?)W)?(?:(?<days>[+-]?[0-9]+(?:[.,][0-9]+)?)D)?(?:T(?:(?<hours>[+-]?[0-9]+(?:[.,][0-9]+)?)H)?(?:(?<minutes>[+-]?[0-9]+(?:[.,][0-9]+)?)M)?(?:(?<seconds>[+-]?[0-9]+(?:[.,][0-9]+)?)S)?)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(
        @"^(?<minus>-)?P(?<years>[0-9]{4})-(?<months>[0-9][0-9])-(?<days>[0-9][0-9])T(?<hours>[0-9][0-9]):(?<minutes>[0-9][0-9]):(?<seconds>[0-9][0-9](?:[.,][0-9]{1,9})?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();
}
