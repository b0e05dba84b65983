namespace EvidenceGraph.Vocabularies;

/// <summary>What a concept of the vocabulary is.</summary>
public enum ConceptKind
{
    /// <summary>A disease, a subtype of one, or a manifestation (interstitial lung disease).</summary>
    Disease,

    /// <summary>An autoantibody, or a group of them.</summary>
    Antibody,

    /// <summary>A therapy of any kind: substance, class, cell therapy, procedure.</summary>
    Drug,

    /// <summary>How a therapy acts.</summary>
    Mechanism,

    /// <summary>What it acts on: a gene product or a group of them.</summary>
    Target,
}
