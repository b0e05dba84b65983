using System.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>Documents that nobody writes, each meant for a loop that looks around itself.</summary>
internal static class HardInputs
{
    /// <summary>A name, and the text at its size times the factor.</summary>
    public static IEnumerable<(string Name, Func<int, string> Make)> All(Vocabulary vocabulary)
    {
        var drugs = vocabulary.Concepts.Where(concept => concept.Kind == ConceptKind.Drug).Select(concept => concept.Name).ToArray();
        return
        [
            ("one sentence of 1 MB", n => Repeat("patients with dermatomyositis improved after tacrolimus and no relapse was seen ", n * 12_500)),
            ("one sentence of 1 MB without a name", n => Repeat("what was seen in the others is told below and ", n * 21_740)),
            ("one word of 1 MB", n => new string('a', n * 1_000_000)),
            ("10,000 opening brackets", n => new string('(', n * 10_000)),
            ("10,000 pairs of brackets", n => Repeat("(", n * 10_000) + Repeat(")", n * 10_000)),
            ("100,000 repeats of 'anti-'", n => Repeat("anti-", n * 100_000)),
            ("100,000 repeats of 'anti-Jo-1, '", n => Repeat("anti-Jo-1, ", n * 100_000)),
            ("one paragraph of 1,000,000 drugs", n => Cycle(drugs, n * 1_000_000)),
            ("50,000 short forms defined", n => Repeat("interstitial lung disease (ILD) and ", n * 50_000)),
            ("20,000 different short forms", n => Different(n * 20_000, i => $"big {Name(i)} disease (B{Name(i)[..2].ToUpperInvariant()}D) was seen. ")),
            ("100,000 negations", n => Repeat("no ", n * 100_000) + "dermatomyositis"),
            ("50,000 negated diseases", n => Repeat("no myositis, ", n * 50_000)),
            ("100,000 numbers", n => Different(n * 100_000, i => FormattableString.Invariant($"{i} "))),
            ("50,000 counts", n => Repeat("3 of 9 patients improved, ", n * 50_000)),
            ("100,000 lines of one word", n => Repeat("Methods\n", n * 100_000)),
            ("100,000 short sentences", n => Repeat("He died. ", n * 100_000)),
            ("100,000 labels", n => Repeat("DOI: 10.1000/182\n", n * 100_000)),
            ("100,000 line ends", n => new string('\n', n * 100_000)),
            ("50,000 drugs, each in its own sentence", n => Different(n * 50_000, i => $"{drugs[i % drugs.Length]} improved dermatomyositis. ")),
        ];
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Cycle(string[] words, int times) => Different(times, i => words[i % words.Length] + " ");

    private static string Different(int times, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < times; i++)
            text.Append(part(i));
        return text.ToString();
    }

    // Five letters that differ for each number.
    private static string Name(int number) =>
        string.Create(5, number, (letters, rest) =>
        {
            for (var i = 0; i < letters.Length; i++, rest /= 26)
                letters[i] = (char)('a' + (rest % 26));
        });
}
