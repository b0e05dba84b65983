namespace EvidenceGraph.Cli;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Found, or done.</summary>
    public const int Done = 0;

    /// <summary>Nothing found, or some of the inputs could not be read.</summary>
    public const int Partly = 1;

    /// <summary>The command was wrong, or nothing at all could be read.</summary>
    public const int Failed = 2;

    /// <summary>The code of a run that read inputs.</summary>
    public static int Of(RunReport report) => report.Documents == 0 ? Failed : report.Problems > 0 ? Partly : Done;
}
