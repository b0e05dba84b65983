using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Further spellings of a name that need no table row of their own: British and American pairs (<c>spelling.tsv</c>), 'X disease' for
/// "X's disease", '-ies' for '-y'.
/// </summary>
internal sealed class SpellingVariants
{
    private readonly List<(string From, string To)> _pairs = [];

    private SpellingVariants()
    {
        foreach (var row in EmbeddedTable.Rows("spelling.tsv"))
            _pairs.Add((row[0], row[1]));
    }

    public static SpellingVariants BuiltIn { get; } = new();

    /// <summary>The other spellings of <paramref name="name"/>.</summary>
    public IEnumerable<string> Of(string name)
    {
        if (name.Length < 6)
            yield break;
        var other = name;
        foreach (var (from, to) in _pairs)
        {
            if (other.Contains(from, StringComparison.Ordinal))
                other = other.Replace(from, to, StringComparison.Ordinal);
        }

        if (!ReferenceEquals(other, name))
            yield return other;
        if (name[^1] == 'y' && name.Length > 7)
            yield return string.Concat(name.AsSpan(0, name.Length - 1), "ies");
        var genitive = name.IndexOf("'s ", StringComparison.Ordinal);
        if (genitive > 0)
            yield return name.Remove(genitive, 2);
    }
}
