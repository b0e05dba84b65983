using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Further names that need no row in the tables of concepts: the international name of a drug for the national one, the plain name of a
/// disease for the learned one (<c>equal_names.tsv</c>), and of substances the acid for its salt ('kainate', 'kainic acid') and the name
/// without its counter-ion ('vecuronium' for 'vecuronium bromide').
/// </summary>
internal sealed class EqualNames
{
    private const int ShortestStem = 2;
    private const int ShortestBase = 6;
    private const char LastOfIons = 'e';

    private static readonly string[] CounterIons =
        [" hydrochloride", " dihydrochloride", " hydrobromide", "onium bromide", " mesylate", " maleate", " tartrate", " fumarate", " besylate", " tosylate"];

    private readonly Dictionary<string, List<string>> _equal = new(StringComparer.OrdinalIgnoreCase);

    private EqualNames()
    {
        foreach (var row in EmbeddedTable.Rows("equal_names.tsv"))
        {
            Pair(row[0], row[1]);
            Pair(row[1], row[0]);
        }
    }

    public static EqualNames BuiltIn { get; } = new();

    /// <summary>Adds the other names of <paramref name="name"/> to <paramref name="variants"/>.</summary>
    public void Of(string name, bool isSubstance, List<string> variants)
    {
        if (_equal.TryGetValue(name, out var equal))
            variants.AddRange(equal);
        if (isSubstance)
            Salts(name, variants);
    }

    private static void Salts(string name, List<string> variants)
    {
        if (name.Length >= ShortestStem + 3 && name.EndsWith("ate", StringComparison.Ordinal))
            variants.Add(string.Concat(name.AsSpan(0, name.Length - 3), "ic acid"));
        else if (name.Length >= ShortestStem + 7 && name.EndsWith("ic acid", StringComparison.Ordinal))
            variants.Add(string.Concat(name.AsSpan(0, name.Length - 7), "ate"));
        if (name[^1] != LastOfIons)
            return;
        foreach (var ion in CounterIons)
        {
            if (!name.EndsWith(ion, StringComparison.Ordinal))
                continue;
            var start = name.Length - ion.Length + Math.Max(0, ion.LastIndexOf(' '));
            if (start >= ShortestBase)
                variants.Add(name[..start]);
        }
    }

    private void Pair(string one, string another)
    {
        if (!_equal.TryGetValue(one, out var names))
            _equal.Add(one, names = []);
        names.Add(another);
    }
}
