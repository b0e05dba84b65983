using System.Globalization;
using System.IO.Compression;
using System.Text;
using EvidenceGraph.Cypher;

namespace EvidenceGraph.Export.Browser;

/// <summary>The saved queries as a zip file that becomes favourites when dropped on Neo4j Browser: one folder a theme.</summary>
internal static class QueryArchive
{
    // The earliest that a zip file can say: the same queries make the same bytes.
    private static readonly DateTimeOffset Written = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(BrowserProfile profile, IReadOnlyList<SavedQuery> queries, Stream stream)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        foreach (var (folder, number, query) in Favourites(profile, queries))
        {
            var entry = archive.CreateEntry($"{folder}/{query.Name}.cypher", CompressionLevel.NoCompression);
            entry.LastWriteTime = Written;
            using var text = entry.Open();
            text.Write(Encoding.UTF8.GetBytes(Numbered(number, BrowserQuery.Of(query))));
        }
    }

    /// <summary>The queries in the order of the themes, with their numbers in them; those that no theme names come last, by name.</summary>
    public static IEnumerable<(string Folder, int Number, SavedQuery Query)> Favourites(BrowserProfile profile, IReadOnlyList<SavedQuery> queries) =>
        ByTheme(profile, queries).GroupBy(one => one.Folder, one => one.Query).SelectMany(theme => theme.Select((query, place) => (theme.Key, place + 1, query)));

    // Browser lists the queries of a folder by their titles: a number keeps them in the order of the theme.
    private static string Numbered(int number, string query) =>
        query.StartsWith("// ", StringComparison.Ordinal) ? string.Create(CultureInfo.InvariantCulture, $"// {number} {query[3..]}") : query;

    private static IEnumerable<(string Folder, SavedQuery Query)> ByTheme(BrowserProfile profile, IReadOnlyList<SavedQuery> queries)
    {
        var byName = queries.ToDictionary(query => query.Name, StringComparer.Ordinal);
        var themed = profile.Themes.SelectMany(theme => theme.Queries.Where(byName.ContainsKey).Select(name => (theme.Folder, Query: byName[name]))).ToList();
        var others = queries.Except(themed.Select(one => one.Query)).OrderBy(query => query.Name, StringComparer.Ordinal);
        return themed.Concat(others.Select(query => (Folder: profile.OtherTheme, Query: query)));
    }
}
