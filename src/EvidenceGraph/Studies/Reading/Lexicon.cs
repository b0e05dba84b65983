using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Reading;

/// <summary>The words that the study tables know, each with a number, its classes and the value of a number word or unit.</summary>
internal sealed class Lexicon
{
    private readonly WordTable _ids;
    private readonly Dictionary<StudyLanguage, WordClass[]> _classes;
    private readonly int[] _values;

    private Lexicon(Dictionary<string, int> ids, Dictionary<StudyLanguage, WordClass[]> classes, int[] values)
    {
        _ids = new WordTable(ids);
        _classes = classes;
        _values = values;
        Count = ids.Count;
    }

    /// <summary>The words of <c>study-words.tsv</c>, and the words of all cue phrases.</summary>
    public static Lexicon BuiltIn { get; } = Read();

    /// <summary>How many words there are; they are numbered from 1.</summary>
    public int Count { get; }

    /// <summary>The number of <paramref name="word"/> in any case; 0 where no table has it.</summary>
    public int Find(ReadOnlySpan<char> word) => _ids.NumberOf(word);

    /// <summary>The number of the word <c>[start, end)</c> of <paramref name="text"/> in any case; 0 where no table has it.</summary>
    public int Find(ReadOnlySpan<char> text, int start, int end) => _ids.NumberOf(text, start, end - start);

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
            var ownClass = EmbeddedTable.Value<WordClass>(row[0]);
            foreach (var word in row[3].Split(' '))
            {
                var id = ids[word];
                foreach (var (language, known) in classes)
                    known[id] |= own is StudyLanguage.En or StudyLanguage.Ru || own == language ? ownClass : WordClass.None;
                if (row[1].Length > 0)
                    values[id] = int.Parse(row[1], CultureInfo.InvariantCulture);
            }
        }

        return new Lexicon(ids, classes, values);
    }
}
