using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.BulkImport;

/// <summary>One CSV file with a typed header: elements that have the same kinds of values.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="IsNodes">Whether it holds nodes, and no relationships.</param>
/// <param name="Elements">The elements' numbers.</param>
/// <param name="Columns">The properties with their types.</param>
internal sealed record CsvTable(string FileName, bool IsNodes, IReadOnlyList<int> Elements, IReadOnlyList<(int Key, string Type)> Columns)
{
    /// <summary>Parts elements so that no property of a part has two types.</summary>
    public static IEnumerable<CsvTable> Of(string name, bool isNodes, IReadOnlyList<int> elements, int[] keys, Func<int, int, Value> property)
    {
        var mixed = keys.Where(key => TypesOf(elements, key, property).Skip(1).Any()).ToList();
        var parts = elements.GroupBy(element => string.Join(' ', mixed.Select(key => property(element, key) is { IsNull: false } value ? CsvValue.TypeOf(value) : "-"))).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i].ToList();
            var columns = keys.Select(key => (Key: key, Type: TypesOf(part, key, property).FirstOrDefault())).Where(column => column.Type is not null);
            yield return new CsvTable(parts.Count == 1 ? name + ".csv" : FormattableString.Invariant($"{name}-{i + 1}.csv"), isNodes, part, [.. columns.Select(column => (column.Key, column.Type!))]);
        }
    }

    // A list that has no field says nothing of its column's type.
    private static IEnumerable<string> TypesOf(IReadOnlyList<int> elements, int key, Func<int, int, Value> property) => elements
        .Select(element => property(element, key)).Where(value => !value.IsNull && CsvValue.HasField(value))
        .Select(CsvValue.TypeOf).Distinct(StringComparer.Ordinal);
}
