namespace EvidenceGraph.Cli.Features;

/// <summary>What is wanted of a query's plan.</summary>
internal enum PlanWish
{
    /// <summary>Nothing: the rows are wanted.</summary>
    None,

    /// <summary>The plan, without running it.</summary>
    Explain,

    /// <summary>The plan with the rows of each step, after running it.</summary>
    Profile,
}
