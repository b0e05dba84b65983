using System.Runtime.CompilerServices;
using EvidenceGraph.Answers;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Support;

/// <summary>Answers by the saved queries of the repository.</summary>
internal static class SomeAnswers
{
    /// <summary>The folder of the saved queries.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "queries"));

    public static EvidenceQueries Queries(PropertyGraph graph) => new(new MemoryQueryEngine(graph), new SavedQueries(Folder));

    public static QuestionAnswerer Over(PropertyGraph graph) => new(Queries(graph));

    private static string Here([CallerFilePath] string path = "") => path;
}
