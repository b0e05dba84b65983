using System.Globalization;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>How weights of populations are learned: penalties on large weights, and what is added to the log odds.</summary>
internal sealed record PopulationSettings(double DiseasePenalty, double DiseaseShift, double LevelPenalty, double AntibodyPenalty, double AntibodyShift)
{
    /// <summary>From <c>name=value</c> arguments; what they leave out is as the library's own tables were learned.</summary>
    public static PopulationSettings Of(string[] args)
    {
        double Number(string name, double value) =>
            args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } text ? double.Parse(text[(name.Length + 1)..], CultureInfo.InvariantCulture) : value;
        return new PopulationSettings(Number("pl2", 20), Number("pshift", 0.3), Number("bl2", 8), Number("al2", 2), Number("ashift", 0));
    }
}
