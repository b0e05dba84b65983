using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace EvidenceGraph.Vocabularies;

/// <summary>
/// The filled cells of a row that are no name and no relation, by column. A view of the row: no hashing, since a row has few columns and
/// most rows are never asked.
/// </summary>
internal sealed class ConceptFields(IReadOnlyList<string> header, string[] cells) : IReadOnlyDictionary<string, string>
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
        for (var i = 0; i < cells.Length; i++)
        {
            if (header[i] == key && IsField(i))
            {
                value = cells[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator()
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsField(i))
                yield return new KeyValuePair<string, string>(header[i], cells[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private bool IsField(int column) => cells[column].Length > 0 && Array.IndexOf(Named, header[column]) < 0;
}
