using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.Browser;

/// <summary>The files that make a graph pleasant in Neo4j Browser: style, saved queries, guide.</summary>
internal static class BrowserFolder
{
    public const string Style = "style.grass";
    public const string Queries = "queries.zip";
    public const string Guide = "guide.html";

    /// <summary>Writes the files into a folder that is there.</summary>
    public static void Write(BrowserProfile profile, IReadOnlyList<SavedQuery> queries, string folder)
    {
        WholeFile.WriteText(Path.Combine(folder, Style), text => StyleSheet.Write(profile, text));
        WholeFile.Write(Path.Combine(folder, Queries), stream => QueryArchive.Write(profile, queries, stream));
        WholeFile.WriteText(Path.Combine(folder, Guide), text => GuidePage.Write(profile, queries, text));
    }
}
