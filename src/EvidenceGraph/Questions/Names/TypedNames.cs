using System.Text;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Names;

/// <summary>
/// Short names as people type them into a search box: in any case, with or without hyphens, an antibody by its bare antigen.
/// Documents are read more strictly, since there a short form can mean many things.
/// </summary>
internal sealed class TypedNames
{
    private const int LongestName = 14;
    private const int MostWords = 3;
    private const int ShortestName = 3;
    private const int LongestChatter = 5;

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
    public IEnumerable<QuestionEntity> In(string question, List<QuestionWord> words, Func<int, bool> taken)
    {
        var isShouted = !question.Any(char.IsLower);
        for (var i = 0; i < words.Count; i++)
        {
            for (var count = Math.Min(MostWords, words.Count - i); count > 0; count--)
            {
                if (Enumerable.Range(i, count).Any(taken) || IsChatter(question, words, i, count, isShouted) || Find(words, i, count) is not { } concept)
                    continue;
                yield return new QuestionEntity(concept.Kind, concept.Id, new TextSpan(words[i].Span.Start, words[i + count - 1].Span.End));
                i += count - 1;
                break;
            }
        }
    }

    /// <summary>The antibody that is called after <paramref name="antigen"/>, not one that merely binds it; null where there is none.</summary>
    public Concept? AntibodyNamedAfter(ReadOnlySpan<char> antigen)
    {
        var letters = Letters(antigen);
        return _byAntigen.GetValueOrDefault(letters) is { } antibody && Letters(antibody.Name).StartsWith("anti" + letters, StringComparison.Ordinal) ? antibody : null;
    }

    /// <summary>Whether some of <paramref name="words"/> name an antibody or its antigen.</summary>
    public bool SayAntibody(List<QuestionWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Text.StartsWith("anti", StringComparison.Ordinal))
                return true;
            for (var count = 1; count <= MostWords && i + count <= words.Count; count++)
            {
                if (_byAntigen.ContainsKey(string.Concat(words.Skip(i).Take(count).Select(word => word.Text))))
                    return true;
            }
        }

        return false;
    }

    // 'as a' and 'aim' are plain speech; 'KIT' is a name, unless everything is in capitals.
    private static bool IsChatter(string question, List<QuestionWord> words, int first, int count, bool isShouted)
    {
        var letters = 0;
        for (var i = first; i < first + count; i++)
        {
            if (!PlainWords.Contains(words[i].Text))
                return false;
            letters += words[i].Text.Length;
        }

        var span = new TextSpan(words[first].Span.Start, words[first + count - 1].Span.End);
        return letters <= LongestChatter && (isShouted || count > 1 || question.AsSpan(span.Start, span.Length).ContainsAnyInRange('a', 'z'));
    }

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
