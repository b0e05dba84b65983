using System.Globalization;

namespace EvidenceGraph.Benchmarks;

internal static class Print
{
    /// <summary>One line of figures, the same in every culture.</summary>
    public static void Line(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
