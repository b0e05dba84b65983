using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Wording;

/// <summary>Words that ask for the same thing (<c>question_words.tsv</c>): 'medicine', 'remedy' and 'agent' are all <c>drugs</c>.</summary>
internal static class WordClasses
{
    private static readonly Lazy<Dictionary<string, string>> Classes = new(Read);

    public static IEnumerable<string> Words => Classes.Value.Keys;

    public static bool Contains(string word) => Classes.Value.ContainsKey(word);

    /// <summary>The form of <paramref name="word"/> that has a class; null where none has.</summary>
    public static string? Base(string word) => WordForms.Of(word).FirstOrDefault(Contains);

    /// <summary>The class of a word of the table.</summary>
    public static string Of(string word) => Classes.Value[word];

    private static Dictionary<string, string> Read()
    {
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("question_words.tsv"))
        {
            foreach (var word in row[1].Split(' '))
                classes.TryAdd(word, row[0]);
        }

        return classes;
    }
}
