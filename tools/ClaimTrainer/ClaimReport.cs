using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Evaluation;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>How the claims of documents compare with their annotations, set by set.</summary>
internal sealed class ClaimReport(ConceptFolding folding)
{
    private static readonly Measure[] Measures =
        [Measure.Pairs, Measure.Evidence, Measure.Investigated, Measure.Outcome, Measure.Hedged, Measure.PopulationAntibodies];

    private readonly ExtractedContent _content = new(folding);
    private readonly SortedDictionary<string, EvaluationTally> _tallies = new(StringComparer.Ordinal);

    /// <summary>Adds <paramref name="document"/>, of which <paramref name="extractor"/> reads the claims; the differences where <paramref name="show"/>.</summary>
    public void Add(ClaimDocument document, EvidenceExtractor extractor, bool show)
    {
        var text = document.Document;
        var evidence = extractor.Extract(text, document.Mentions, document.Study, []);
        var words = document.Mentions.Mentions.Select(m => new ExtractedMention(m.Kind, m.Id, text.Quote(m.Span), m.Span, m.Assertion)).ToArray();
        var facts = new DocumentFacts(text.Path, text.Format, text.Title, text.Language, text.Sha256, null, false);
        var comparison = DocumentComparison.Of(document.Gold, _content.Of(new Extraction(facts, document.Study, document.Mentions.Abbreviations, words, evidence, [])));
        foreach (var set in new[] { document.Set, "ALL" })
            (_tallies.TryGetValue(set, out var tally) ? tally : _tallies[set] = new EvaluationTally()).Add(comparison.Tally);
        foreach (var difference in comparison.Differences.Where(difference => show && difference.Measure is "evidence" or "outcome"))
            Console.WriteLine($"{document.Gold.Id} {document.Study.Design} {difference}");
    }

    /// <summary>Prints a line a set.</summary>
    public void Print()
    {
        foreach (var (set, tally) in _tallies)
            Console.WriteLine($"{set,-6}" + string.Join("  ", tally.Figures.Where(figure => Measures.Contains(figure.Measure)).Select(Line)));
    }

    private static string Line(Figure figure) => figure.F1 is { } f1
        ? string.Create(CultureInfo.InvariantCulture, $"{figure.Measure} {f1:F3} (P {figure.Precision:F3} R {figure.Recall:F3})")
        : string.Create(CultureInfo.InvariantCulture, $"{figure.Measure} {figure.Accuracy:F3} of {figure.Of}");
}
