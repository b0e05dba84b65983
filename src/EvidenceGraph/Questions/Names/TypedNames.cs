using System.Text;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>
/// Short names as people type them into a search box: in any case, with or without hyphens, an antibody by its bare antigen.
/// Documents are read more strictly, since there a short form can mean many things.
/// </summary>
internal sealed class TypedNames
{
    private const int LongestName = 14;
    private const int MostWords = 3;
    private const int ShortestName = 3;

    private readonly Dictionary<string, Concept> _byLetters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Concept> _byAntigen = new(StringComparer.Ordinal);

    public TypedNames(Vocabulary vocabulary)
    {
        // Concepts come disease first, target last: the first to claim a short name keeps it, and full names go before bare ones.
        foreach (var concept in vocabulary.Concepts)
        {
            foreach (var name in concept.Synonyms.Prepend(concept.Name))
                Add(name, concept);
        }

        foreach (var concept in vocabulary.Concepts.Where(concept => concept.Kind == ConceptKind.Antibody))
        {
            foreach (var name in concept.Synonyms.Prepend(concept.Name).Where(name => name.StartsWith("anti-", StringComparison.OrdinalIgnoreCase)))
            {
                var antigen = Letters(name.AsSpan("anti-".Length));
                _byAntigen.TryAdd(antigen, concept);
                Claim(antigen, concept);
            }
        }
    }

    /// <summary>The names among <paramref name="words"/>, longest first at each place, where no word is <paramref name="taken"/>.</summary>
    public IEnumerable<QuestionEntity> In(List<QuestionWord> words, Func<int, bool> taken)
    {
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                if (Enumerable.Range(i, count).Any(taken) || Find(words, i, count) is not { } concept)
                    continue;
                yield return new QuestionEntity(concept.Kind, concept.Id, new TextSpan(words[i].Span.Start, words[i + count - 1].Span.End));
                i += count - 1;
                break;
            }
        }
    }

    /// <summary>The antibody whose antigen the words name; null where there is none.</summary>
    public Concept? AntibodyOf(ReadOnlySpan<char> antigen) => _byAntigen.GetValueOrDefault(Letters(antigen));

    private Concept? Find(List<QuestionWord> words, int first, int count)
    {
        var letters = string.Concat(words.Skip(first).Take(count).Select(word => word.Text));
        return letters.Length >= ShortestName ? _byLetters.GetValueOrDefault(letters) : null;
    }

    private void Add(string name, Concept concept) => Claim(Letters(name), concept);

    private void Claim(string letters, Concept concept)
    {
        if (letters.Length is >= ShortestName and <= LongestName)
            _byLetters.TryAdd(letters, concept);
    }

    private static string Letters(ReadOnlySpan<char> name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
