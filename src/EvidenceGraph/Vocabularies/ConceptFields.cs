using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EvidenceGraph.Vocabularies;

/// <summary>
/// The filled cells of a row that are no name and no relation, by column. A view of the table: most rows are never asked.
/// </summary>
internal sealed class ConceptFields(VocabularyTable table, int row) : IReadOnlyDictionary<string, string>
{
    private static readonly string[] Named = ["id", "name", "synonyms", "member_of", "subtype_of", "composed_of"];

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(cell => cell.Key);

    /// <inheritdoc/>
    public IEnumerable<string> Values => this.Select(cell => cell.Value);

    /// <inheritdoc/>
    public int Count => Keys.Count();

    /// <inheritdoc/>
    public string this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException(key);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value)
    {
        var column = table.Column(key);
        value = column >= 0 && IsField(column) ? table.Cell(row, column) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var column = 0; column < table.Header.Count; column++)
        {
            if (IsField(column))
                yield return new KeyValuePair<string, string>(table.Header[column], table.Cell(row, column));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsField(int column) => !table.Content(row, column).IsEmpty && Array.IndexOf(Named, table.Header[column]) < 0;
}
