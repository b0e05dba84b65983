namespace EvidenceGraph.Cli;

/// <summary>The command <c>evidence-graph</c>.</summary>
internal static class Program
{
    private static int Main() => 2;
}
