namespace EvidenceGraph.ClaimTrainer;

/// <summary>A place that names a drug, with what can be seen there and the role that is right.</summary>
/// <param name="Document">The index of the document.</param>
/// <param name="Drug">The drug, as annotations name it.</param>
/// <param name="Features">The numbers of its features.</param>
/// <param name="Label">The column of its role.</param>
/// <param name="Weight">How much it counts.</param>
/// <param name="DrugLabel">The column of the chief role of the drug in the document.</param>
internal sealed record RoleExample(int Document, string Drug, int[] Features, int Label, double Weight, int DrugLabel);
