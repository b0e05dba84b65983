namespace EvidenceGraph.Claims.Outcomes;

/// <summary>The patients of whom a statement may speak without saying how many they are.</summary>
/// <param name="Patients">How many the study states to have treated; null where it does not.</param>
/// <param name="JustCounted">The number of patients in the sentence before; null where it has none.</param>
internal readonly record struct Cohort(int? Patients, int? JustCounted);
