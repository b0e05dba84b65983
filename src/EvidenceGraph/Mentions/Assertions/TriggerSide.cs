namespace EvidenceGraph.Mentions.Assertions;

/// <summary>What a trigger is to the mentions around it (ConText: Harkema et al. 2009).</summary>
internal enum TriggerSide
{
    /// <summary>Stands before what it decides: 'no evidence of'.</summary>
    Before,

    /// <summary>Stands after what it decides: 'was ruled out'.</summary>
    After,

    /// <summary>Looks like a trigger and is none: 'no change', 'not only'.</summary>
    Pseudo,

    /// <summary>Ends the scope of what stands before it, and of what stands after it: 'but'.</summary>
    End,
}
