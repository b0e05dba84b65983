namespace EvidenceGraph.Vocabularies;

/// <summary>A row of <c>disease_antibodies.tsv</c>: how an antibody goes with a disease.</summary>
/// <param name="Disease">Disease id.</param>
/// <param name="Antibody">Antibody id.</param>
/// <param name="Association"><c>defining</c> (the disease implies the antibody), <c>specific-to</c>, <c>strongly-associated</c>, <c>risk-marker</c> …</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record DiseaseAntibody(string Disease, string Antibody, string Association, string Source);
