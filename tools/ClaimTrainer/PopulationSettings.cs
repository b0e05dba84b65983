namespace EvidenceGraph.ClaimTrainer;

/// <summary>How weights of populations are learned: penalties on large weights, and what is added to the log odds.</summary>
internal sealed record PopulationSettings(double DiseasePenalty, double DiseaseShift, double LevelPenalty, double AntibodyPenalty, double AntibodyShift)
{
    /// <summary>As the library's own tables are learned.</summary>
    public static PopulationSettings Default { get; } = new(20, 0.3, 8, 2, 0);
}
