using EvidenceGraph.Claims;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Short and lay names (<c>question_names.tsv</c>) that are plain enough in a question and too loose for documents: 'dm', 'trouble
/// swallowing'. A row whose id the vocabulary lacks says nothing.
/// </summary>
internal sealed class LayNames
{
    private readonly Dictionary<string, List<(string[] Words, Concept Concept)>> _byFirstWord = new(StringComparer.Ordinal);

    public LayNames(Vocabulary vocabulary)
    {
        foreach (var row in EmbeddedTable.Rows("question_names.tsv"))
        {
            if (!Words.TryParse(row[1], out ConceptKind kind) || vocabulary.Find(kind, row[2]) is not { } concept)
                continue;
            var words = row[0].Split(' ');
            if (!_byFirstWord.TryGetValue(words[0], out var names))
                _byFirstWord[words[0]] = names = [];
            names.Add((words, concept));
        }

        foreach (var names in _byFirstWord.Values)
            names.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    /// <summary>The names among <paramref name="words"/>, longest first at each place, where it is more than a word or the word is not <paramref name="taken"/>.</summary>
    public IEnumerable<QuestionEntity> In(List<QuestionWord> words, Func<int, bool> taken)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!_byFirstWord.TryGetValue(words[i].Text, out var names) || IsHour(words, i))
                continue;
            var at = i;
            var (longest, concept) = names.Find(name => IsAt(name.Words, words, at) && (name.Words.Length > 1 || !taken(at)));
            if (concept is null)
                continue;
            yield return new QuestionEntity(concept.Kind, concept.Id, new TextSpan(words[i].Span.Start, words[i + longest.Length - 1].Span.End));
            i += longest.Length - 1;
        }
    }

    // 'at 4 pm'
    private static bool IsHour(List<QuestionWord> words, int i) => i > 0 && words[i - 1].Text.All(char.IsAsciiDigit);

    private static bool IsAt(string[] name, List<QuestionWord> words, int start)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (start + i >= words.Count || words[start + i].Text != name[i])
                return false;
        }

        return true;
    }
}
