namespace EvidenceGraph.Claims.Cues;

/// <summary>What a cue says of the drug, the disease or the sentence it reaches. The names are those of the table, in any case.</summary>
internal enum CueSense
{
    /// <summary>The drug was given before and did not help.</summary>
    Failed,

    /// <summary>The drug was given before, or stopped.</summary>
    Earlier,

    /// <summary>The drug was stopped for the harm it did.</summary>
    StoppedForHarm,

    /// <summary>The drug goes along with another.</summary>
    Along,

    /// <summary>The drug is part of a combination with another.</summary>
    Joined,

    /// <summary>The drug is what the other is compared with.</summary>
    Compared,

    /// <summary>A regulator approved the drug.</summary>
    Approved,

    /// <summary>The drug is used, recommended or was studied elsewhere.</summary>
    General,

    /// <summary>The drug was given to the patients of the study.</summary>
    Given,

    /// <summary>The study sets out to judge the drug, or credits it with the outcome.</summary>
    Credited,

    /// <summary>The drug is a cause of the illness.</summary>
    Cause,

    /// <summary>The drug was not given.</summary>
    NotGiven,

    /// <summary>The drug is a measured thing, not a therapy.</summary>
    Assay,

    /// <summary>The sentence speaks of the study's own patients.</summary>
    Own,

    /// <summary>The sentence speaks of what is generally known.</summary>
    Background,

    /// <summary>The sentence says what the study is for.</summary>
    Aim,

    /// <summary>The disease is what the patients have.</summary>
    Diagnosed,

    /// <summary>The disease is what a treatment is for.</summary>
    TreatedFor,

    /// <summary>The disease is in the past or the family.</summary>
    History,

    /// <summary>The disease came as a complication, a harm, or an end.</summary>
    Complication,

    /// <summary>The disease keeps a patient out of the study, or was ruled out.</summary>
    Excluded,

    /// <summary>Words that stand for the therapy under study: 'the treatment'.</summary>
    StandIn,

    /// <summary>Words between drugs of one regimen: 'followed by'.</summary>
    Joins,

    /// <summary>The words after it belong to another clause.</summary>
    Break,
}
