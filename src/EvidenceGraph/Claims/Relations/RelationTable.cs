using System.Globalization;
using System.Text;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Relations;

/// <summary>The weights of <c>therapy-weights.tsv</c> and the classes of <c>word-classes.tsv</c>. A feature is a kind and up to two words. Immutable.</summary>
internal sealed class RelationTable
{
    private const int WordBits = 20;

    private static readonly string[] ClassNames =
        ["treat", "benefit", "less", "harm", "develop", "patient", "given", "effect", "use", "trial", "animal", "not", "verb"];

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly WordTable _lookup;
    private readonly Dictionary<string, int> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<long, double> _weights = [];

    // By the number of a word; words without a class may lie beyond its end.
    private readonly int[] _classes;

    private RelationTable()
    {
        var classed = new List<(int Word, int Class)>();
        foreach (var cells in Rows("word-classes.tsv"))
        {
            foreach (var word in cells[1].Split(' '))
                classed.Add((Number(word), 1 << Array.IndexOf(ClassNames, cells[0])));
        }

        _classes = new int[_words.Count + 1];
        foreach (var (word, classes) in classed)
            _classes[word] |= classes;
        foreach (var cells in Rows("therapy-weights.tsv"))
            Add(cells[0].Split(' '), double.Parse(cells[1], CultureInfo.InvariantCulture));
        _lookup = new WordTable(_words);
        (Drug, Disease, Digits) = (NumberOf("<drug>"), NumberOf("<disease>"), NumberOf("#"));
    }

    /// <summary>The names of the word classes; a class is a bit of a mask, in this order.</summary>
    public static IReadOnlyList<string> Classes => ClassNames;

    /// <summary>The table that the library carries.</summary>
    public static RelationTable BuiltIn { get; } = new();

    /// <summary>What stands for the name of a drug.</summary>
    public int Drug { get; }

    /// <summary>What stands for the name of a disease.</summary>
    public int Disease { get; }

    /// <summary>What stands for a word that begins with a digit.</summary>
    public int Digits { get; }

    /// <summary>The number of <paramref name="word"/> (lower case); 0 where no feature has it.</summary>
    public int NumberOf(ReadOnlySpan<char> word) => _lookup.NumberOf(word);

    /// <summary>The classes of the word <paramref name="number"/>, one bit each.</summary>
    public int ClassesOf(int number) => number < _classes.Length ? _classes[number] : 0;

    /// <summary>The number of the kind of feature <paramref name="name"/>; -1 where no feature is of it.</summary>
    public int Kind(string name) => _kinds.GetValueOrDefault(name, -1);

    /// <summary>The weight of a feature; 0 where the table has none.</summary>
    public double Weight(int kind, int word = 0, int next = 0) =>
        kind >= 0 && _weights.TryGetValue(Key(kind, word, next), out var weight) ? weight : 0;

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
        _weights[Key(number, name.Length > words ? Number(name[words]) : 0, name.Length > words + 1 ? Number(name[words + 1]) : 0)] = weight;
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
