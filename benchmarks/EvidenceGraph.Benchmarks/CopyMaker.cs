using System.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>
/// Copies texts so that no two copies are the same: every free-standing number becomes another of as many digits, and one drug
/// and one disease become another of the vocabulary wherever the text has the same words. Nothing that is remembered from one
/// copy helps with the next.
/// </summary>
internal sealed class CopyMaker(Vocabulary vocabulary, Random random)
{
    private readonly string[] _drugs = NamesOf(vocabulary, ConceptKind.Drug);
    private readonly string[] _diseases = NamesOf(vocabulary, ConceptKind.Disease);

    /// <summary>The next copy of <paramref name="original"/>.</summary>
    public string Copy(Original original)
    {
        var text = Exchange(original, original.Text, ConceptKind.Drug, _drugs);
        text = Exchange(original, text, ConceptKind.Disease, _diseases);
        return WithOtherNumbers(text);
    }

    private string Exchange(Original original, string text, ConceptKind kind, string[] names)
    {
        var words = original.Mentions.Where(mention => mention.Kind == kind).Select(mention => mention.Text).ToList();
        return words.Count == 0
            ? text
            : text.Replace(words[random.Next(words.Count)], names[random.Next(names.Length)], StringComparison.Ordinal);
    }

    // The 6 of IL-6 stays: it is part of a name.
    private string WithOtherNumbers(string text)
    {
        var copy = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]))
                continue;
            var start = i;
            while (i < text.Length && char.IsAsciiDigit(text[i]))
                i++;
            if ((start > 0 && !IsFree(text[start - 1])) || (i < text.Length && !IsFree(text[i])))
                continue;
            for (var j = start; j < i; j++)
                copy[j] = (char)('0' + random.Next(j == start ? 1 : 0, 10));
        }

        return copy.ToString();
    }

    private static bool IsFree(char beside) => !char.IsLetterOrDigit(beside) && beside is not ('-' or '/' or '.');

    private static string[] NamesOf(Vocabulary vocabulary, ConceptKind kind) =>
        [.. vocabulary.Concepts.Where(concept => concept.Kind == kind).Select(concept => concept.Name)];
}
