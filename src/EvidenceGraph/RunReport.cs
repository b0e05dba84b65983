using System.Globalization;

namespace EvidenceGraph;

/// <summary>What a run read, what it could not read and why. Each problem is said at once. Safe for several threads.</summary>
/// <param name="say">Takes one line of text for the user.</param>
internal sealed class RunReport(Action<string> say)
{
    private readonly Lock _gate = new();

    /// <summary>Documents read.</summary>
    public int Documents { get; private set; }

    /// <summary>Inputs that could not be read.</summary>
    public int Problems { get; private set; }

    /// <summary>'5 documents read, 1 problem'.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{Documents} document{(Documents == 1 ? "" : "s")} read{(Problems == 0 ? "" : $", {Problems} problem{(Problems == 1 ? "" : "s")}")}");

    /// <summary>Counts documents that were read.</summary>
    public void Read(int documents = 1)
    {
        lock (_gate)
            Documents += documents;
    }

    /// <summary>Says and counts something that could not be read.</summary>
    public void Problem(string message)
    {
        lock (_gate)
        {
            Problems++;
            say(message);
        }
    }

    /// <summary>Says something that is no problem: what was left out on purpose.</summary>
    public void Note(string message)
    {
        lock (_gate)
            say(message);
    }
}
