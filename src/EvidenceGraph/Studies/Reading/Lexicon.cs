using System.Globalization;
using System.Numerics;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The words that the study tables know, each with a number, its classes and the value of a number word or unit.</summary>
internal sealed class Lexicon
{
    private const uint HashSeed = 2166136261;
    private const uint HashPrime = 16777619;
    private readonly int[] _slots;
    private readonly string[] _words;
    private readonly Dictionary<StudyLanguage, WordClass[]> _classes;
    private readonly int[] _values;

    private Lexicon(Dictionary<string, int> ids, Dictionary<StudyLanguage, WordClass[]> classes, int[] values)
    {
        _classes = classes;
        _values = values;
        _words = new string[ids.Count + 1];
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)ids.Count * 4)];
        foreach (var (word, id) in ids)
        {
            _words[id] = word;
            var slot = HashOf(word) & (_slots.Length - 1);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = id;
        }
    }

    /// <summary>The words of <c>study-words.tsv</c>, and the words of all cue phrases.</summary>
    public static Lexicon BuiltIn { get; } = Read();

    /// <summary>How many words there are; they are numbered from 1.</summary>
    public int Count => _words.Length - 1;

    /// <summary>
    /// The number of <paramref name="word"/> in any case; 0 where no table has it. An open-addressed table: this is asked once for
    /// every word of every document, and most words are in no table.
    /// </summary>
    public int Find(ReadOnlySpan<char> word)
    {
        for (var slot = HashOf(word) & (_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (IsSame(_words[_slots[slot]], word))
                return _slots[slot];
        }

        return 0;
    }

    /// <summary>
    /// The classes of each word in <paramref name="language"/>, in English and in Russian, whose letters mistake no word for another:
    /// 'an' is a year in French alone.
    /// </summary>
    public ReadOnlySpan<WordClass> ClassesIn(StudyLanguage language) => _classes[language];

    /// <summary>The value of a number word; of a unit of time, its days.</summary>
    public int ValueOf(long id) => _values[id];

    private static Lexicon Read()
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = EmbeddedTable.Rows("study-words.tsv").ToList();
        var words = rows.SelectMany(row => row[3].Split(' '))
            .Concat(EmbeddedTable.Rows("study-cues.tsv").SelectMany(row => CueMatcher.WordsOf(row[0])));
        foreach (var word in words)
            ids.TryAdd(word, ids.Count + 1);

        var classes = Enum.GetValues<StudyLanguage>().ToDictionary(language => language, _ => new WordClass[ids.Count + 1]);
        var values = new int[ids.Count + 1];
        foreach (var row in rows)
        {
            var own = EmbeddedTable.Value<StudyLanguage>(row[2]);
            foreach (var word in row[3].Split(' '))
            {
                var id = ids[word];
                foreach (var (language, known) in classes)
                    known[id] |= own is StudyLanguage.En or StudyLanguage.Ru || own == language ? EmbeddedTable.Value<WordClass>(row[0]) : WordClass.None;
                if (row[1].Length > 0)
                    values[id] = int.Parse(row[1], CultureInfo.InvariantCulture);
            }
        }

        return new Lexicon(ids, classes, values);
    }

    // FNV-1a over the lower-case characters.
    private static int HashOf(ReadOnlySpan<char> word)
    {
        var hash = HashSeed;
        foreach (var c in word)
            hash = unchecked((hash ^ Lower(c)) * HashPrime);
        return (int)(hash >> 1);
    }

    private static bool IsSame(string known, ReadOnlySpan<char> word)
    {
        if (known.Length != word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
        {
            if (known[i] != Lower(word[i]))
                return false;
        }

        return true;
    }

    private static char Lower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c < 0x80 ? c : char.ToLowerInvariant(c);
}
