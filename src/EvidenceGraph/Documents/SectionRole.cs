namespace EvidenceGraph.Documents;

/// <summary>What a part of a document is for.</summary>
public enum SectionRole
{
    /// <summary>Running text of no stated kind: an abstract without headings, the body of a letter.</summary>
    Body,

    /// <summary>The document's own title.</summary>
    Title,

    /// <summary>Background, introduction, aims.</summary>
    Background,

    /// <summary>Methods, patients, design.</summary>
    Methods,

    /// <summary>Results, case presentation.</summary>
    Results,

    /// <summary>Conclusion, discussion, interpretation.</summary>
    Conclusion,

    /// <summary>The labelled fields of a registry or catalogue record.</summary>
    Registry,

    /// <summary>Navigation, permissions, correspondence, funding, affiliations: never a mention, never a claim.</summary>
    Furniture,
}
