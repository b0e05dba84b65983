using System.Globalization;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>How weights of populations are learned.</summary>
internal sealed record PopulationSettings(
    double DiseasePenalty, double DiseaseShift, double LevelPenalty, bool Both, double AntibodyPenalty, double AntibodyShift, int LeastDocuments, string[] Skips)
{
    /// <summary>From <c>name=value</c> arguments.</summary>
    public static PopulationSettings Of(string[] args)
    {
        double Number(string name, double value) => Text(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : value;
        string? Text(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
        return new PopulationSettings(
            Number("pl2", 16), Number("pshift", 0.5), Number("bl2", 8), !args.Contains("noboth"), Number("al2", 8), Number("ashift", 0), (int)Number("pdf", 3),
            (Text("pskip") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries));
    }
}
