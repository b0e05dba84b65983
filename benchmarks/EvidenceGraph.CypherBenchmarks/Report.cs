using System.Globalization;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>Lines of the report, in one culture, and whether every figure that has a floor reached it.</summary>
internal static class Report
{
    /// <summary>Whether a figure missed its floor.</summary>
    public static bool Failed { get; private set; }

    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));

    /// <summary>'ok', or 'MISSED', which is remembered.</summary>
    public static string Verdict(bool reached)
    {
        Failed |= !reached;
        return reached ? "ok" : "MISSED";
    }
}
