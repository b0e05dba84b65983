using System.Buffers;
using System.Globalization;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.BulkImport;

/// <summary>The sign between the items of a list in a field: one that no item of the graph and no label holds.</summary>
internal static class ListSeparator
{
    /// <summary>What neo4j-admin takes unless told otherwise.</summary>
    public const char Usual = ';';

    private static readonly char[] Candidates = [Usual, '|', '\u001f', '\u001e', '\u001d', '\u001c', '\u0001', '\u0002', '\u0003'];

    /// <summary>The first candidate that is free; null where there is none.</summary>
    public static char? For(PropertyGraph graph)
    {
        var free = new List<char>(Candidates);
        foreach (var label in graph.Labels)
            Strike(free, label);
        for (var key = 0; key < graph.Keys.Count; key++)
        {
            Strike(free, graph.NodeColumn(key), graph.NodeCount);
            Strike(free, graph.RelationshipColumn(key), graph.RelationshipCount);
        }

        return free.Count > 0 ? free[0] : null;
    }

    /// <summary>The option that tells neo4j-admin of it.</summary>
    public static string Option(char separator) => string.Create(CultureInfo.InvariantCulture, $"--array-delimiter=U+{(int)separator:X4}");

    private static void Strike(List<char> free, PropertyColumn? column, int count)
    {
        for (var element = 0; column is not null && element < count; element++)
            if (column[element] is { Kind: ValueKind.List } list)
                foreach (var item in list.Items)
                    if (item.Kind == ValueKind.String)
                        Strike(free, item.AsString);
    }

    private static void Strike(List<char> free, string text)
    {
        if (text.AsSpan().ContainsAny(CandidateSet))
            free.RemoveAll(candidate => text.Contains(candidate, StringComparison.Ordinal));
    }

    private static readonly SearchValues<char> CandidateSet = SearchValues.Create(Candidates);
}
