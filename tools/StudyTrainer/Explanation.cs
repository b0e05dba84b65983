using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Durations;
using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Says why a document is read as it is: the alternatives that weigh most, each with its features and their weights.</summary>
internal static class Explanation
{
    private const int Most = 3;

    /// <summary>One line an alternative, the chosen one of each kind first.</summary>
    public static IEnumerable<string> Of(AnnotatedDocument document, StudyModels models)
    {
        var facts = document.Facts;
        var bits = DesignEvidence.Of(facts, models.LikelySize(facts));
        var designs = Enum.GetValues<StudyDesign>().OrderByDescending(design => models.Design.Score(design, bits)).Take(Most);
        foreach (var design in designs)
            yield return Line<DesignFeature>("design", Words.Of(design), bits, one => models.Design.Score(design, one));
        var likely = models.Design.Best(bits);
        var sizes = SizeAlternatives.Of(facts.Sizes, likely, facts.Signs).Select(size => (Print(size.Value), size.Features));
        foreach (var line in Lines("participants", sizes, models.Size))
            yield return line;
        var settled = StudyExtractor.Extract(facts, models);
        var times = TimeCandidates.Find(facts.Reading, settled.Design, settled.Planned).Select(time => (time.Time?.ToIso() ?? "-", time.Features));
        foreach (var line in Lines("followUp", times, models.Time))
            yield return line;
        foreach (var line in Lines("year", facts.Publication.Years.Select(year => (Print(year.Value), year.Features)), models.Year))
            yield return line;
    }

    private static IEnumerable<string> Lines<TFeature>(string kind, IEnumerable<(string Name, FeatureBits Bits)> alternatives, LinearScorer<TFeature> scorer)
        where TFeature : unmanaged, Enum =>
        alternatives.OrderByDescending(alternative => scorer.Score(alternative.Bits)).Take(Most)
            .Select(alternative => Line<TFeature>(kind, alternative.Name, alternative.Bits, scorer.Score));

    private static string Line<TFeature>(string kind, string name, FeatureBits bits, Func<FeatureBits, double> score)
        where TFeature : unmanaged, Enum
    {
        var set = new FeatureSet<TFeature> { Bits = bits };
        var features = Enum.GetValues<TFeature>().Where(set.Has)
            .Select(feature => (feature, Weight: score(FeatureBits.Of(FeatureSet<TFeature>.NumberOf(feature)))))
            .OrderByDescending(pair => Math.Abs(pair.Weight))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.feature} {pair.Weight:F2}"));
        return string.Create(CultureInfo.InvariantCulture, $"{kind} {name} {score(bits):F2}: {string.Join(", ", features)}");
    }

    private static string Print(int value) => value == 0 ? "-" : value.ToString(CultureInfo.InvariantCulture);
}
