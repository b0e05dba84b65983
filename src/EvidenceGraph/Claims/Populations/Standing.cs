namespace EvidenceGraph.Claims.Populations;

/// <summary>When a disease or an antibody makes a population.</summary>
internal enum Standing
{
    /// <summary>Wherever the patients have it.</summary>
    Primary,

    /// <summary>Where the study or the treatment is aimed at it: manifestations, complications.</summary>
    Aimed,

    /// <summary>Never: harms, states, comorbidities.</summary>
    Never,
}
