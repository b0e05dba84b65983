using System.Runtime.CompilerServices;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>Where the project's files lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    /// <summary>What lies beside the project where it is developed; it need not be there.</summary>
    public static string Shared(params string[] parts) => Path.Combine([Root, "..", "shared", .. parts]);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
