using System.CommandLine;
using EvidenceGraph.Cli.Commands;

namespace EvidenceGraph.Cli;

/// <summary>The command <c>evidence-graph</c>: its verbs, and nothing else.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var root = new RootCommand("Reads what medicine publishes about a disease subtype and answers what has been tried, with quotes.")
        {
            ExtractCommand.Create(),
        };
        return root.Parse(args).Invoke();
    }
}
