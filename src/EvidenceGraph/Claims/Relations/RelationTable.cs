using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace EvidenceGraph.Claims.Relations;

/// <summary>The weights of <c>therapy-weights.tsv</c> and the classes of <c>word-classes.tsv</c>. A feature is a kind and up to two words. Immutable.</summary>
internal sealed class RelationTable
{
    private const int WordBits = 20;

    private static readonly string[] ClassNames =
        ["treat", "benefit", "less", "harm", "develop", "patient", "given", "effect", "use", "trial", "animal", "not", "verb"];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<long, double> _building = [];
    private readonly FrozenDictionary<long, double> _weights;
    private readonly FrozenDictionary<int, int> _classes;

    private RelationTable()
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        var classes = new Dictionary<int, int>();
        foreach (var cells in Rows("word-classes.tsv"))
        {
            foreach (var word in cells[1].Split(' '))
                classes[Number(word)] = classes.GetValueOrDefault(Number(word)) | (1 << Array.IndexOf(ClassNames, cells[0]));
        }

        foreach (var cells in Rows("therapy-weights.tsv"))
            Add(cells[0].Split(' '), double.Parse(cells[1], CultureInfo.InvariantCulture));
        _weights = _building.ToFrozenDictionary();
        _classes = classes.ToFrozenDictionary();
    }

    /// <summary>The names of the word classes; a class is a bit of a mask, in this order.</summary>
    public static IReadOnlyList<string> Classes => ClassNames;

    /// <summary>The table that the library carries.</summary>
    public static RelationTable BuiltIn { get; } = new();

    /// <summary>The number of <paramref name="word"/> (lower case); 0 where no feature has it.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : 0;

    /// <summary>The classes of the word <paramref name="number"/>, one bit each.</summary>
    public int ClassesOf(int number) => _classes.GetValueOrDefault(number);

    /// <summary>The number of the kind of feature <paramref name="name"/>; -1 where no feature is of it.</summary>
    public int Kind(string name) => _kinds.GetValueOrDefault(name, -1);

    /// <summary>The weight of a feature; 0 where the table has none.</summary>
    public double Weight(int kind, int word = 0, int next = 0) =>
        kind < 0 ? 0 : _weights.GetValueOrDefault(Key(kind, word, next));

    private void Add(string[] name, double weight)
    {
        var words = 1;
        var kind = name[0];
        if (name[0] is "drug-first" or "disease-first")
        {
            kind += " " + name[1];
            words = 2;
        }

        if (!_kinds.TryGetValue(kind, out var number))
            _kinds.Add(kind, number = _kinds.Count);
        _building[Key(number, name.Length > words ? Number(name[words]) : 0, name.Length > words + 1 ? Number(name[words + 1]) : 0)] = weight;
    }

    private int Number(string word)
    {
        if (word.Length > 0 && !_words.ContainsKey(word))
            _words.Add(word, _words.Count + 1);
        return word.Length == 0 ? 0 : _words[word];
    }

    private static long Key(int kind, int word, int next) => ((long)kind << (2 * WordBits)) | ((long)word << WordBits) | (uint)next;

    private static IEnumerable<string[]> Rows(string resource)
    {
        using var reader = new StreamReader(typeof(RelationTable).Assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split('\t');
    }
}
