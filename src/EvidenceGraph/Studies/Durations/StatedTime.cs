using System.Globalization;

namespace EvidenceGraph.Studies.Durations;

/// <summary>A number with a unit of time, as stated.</summary>
/// <param name="Amount">How many, in thousandths.</param>
/// <param name="Unit"><c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c>.</param>
/// <param name="First">Index of its first token in the sentence.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Form">How it is written.</param>
internal readonly record struct StatedTime(long Amount, char Unit, int First, int End, TimeForm Form)
{
    private const long Scale = Reading.StudyToken.Scale;

    /// <summary>How many days it is, months taken as 30 and years as 365 days.</summary>
    public double Days => Amount / (double)Scale * Unit switch { 'D' => 1, 'W' => 7, 'M' => 30, _ => 365 };

    /// <summary>The duration as <c>P24W</c>, a fraction as printed (<c>P2.8Y</c>).</summary>
    public string ToIso() => string.Create(CultureInfo.InvariantCulture, $"P{Amount / (decimal)Scale:0.###}{Unit}");
}
