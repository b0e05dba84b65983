namespace EvidenceGraph.Vocabularies;

/// <summary>A row of <c>drug_mechanisms.tsv</c>: that a drug acts by a mechanism, on which targets, and who says so.</summary>
/// <param name="Drug">Drug id.</param>
/// <param name="Mechanism">Mechanism id.</param>
/// <param name="Action">Inhibitor, agonist … ; empty where the table does not say.</param>
/// <param name="Targets">Ids of the drug's own targets: they may be fewer or more than the mechanism's.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record DrugMechanism(string Drug, string Mechanism, string Action, IReadOnlyList<string> Targets, string Source);
