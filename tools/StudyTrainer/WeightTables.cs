using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Writes weights as the tables that the library embeds.</summary>
internal static class WeightTables
{
    /// <summary>Writes the four tables of <paramref name="models"/> to <paramref name="folder"/>.</summary>
    public static void Write(StudyModels models, string folder)
    {
        Write(models.Size, Path.Combine(folder, "participants-weights.tsv"));
        Write(models.Time, Path.Combine(folder, "follow-up-weights.tsv"));
        Write(models.Year, Path.Combine(folder, "year-weights.tsv"));
        var designs = Enum.GetValues<StudyDesign>();
        var rows = Enum.GetValues<DesignFeature>().Select(feature => string.Join('\t', designs.Select(design => Print(models.Design.Score(design, FeatureBits.Of((int)feature)))).Prepend(feature.ToString())));
        Write(Path.Combine(folder, "design-weights.tsv"), rows.Prepend("feature\t" + string.Join('\t', designs.Select(design => Words.Of(design)))));
    }

    private static void Write<TFeature>(LinearScorer<TFeature> scorer, string file)
        where TFeature : unmanaged, Enum =>
        Write(file, Enum.GetValues<TFeature>().Select(feature => $"{feature}\t{Print(scorer[feature])}").Prepend("feature\tweight"));

    private static void Write(string file, IEnumerable<string> rows) => File.WriteAllText(file, string.Concat(rows.Select(row => row + "\n")));

    // Two digits tell enough; '-0.00' would tell of a sign that is none.
    private static string Print(double weight) => (Math.Round(weight, 2) + 0.0).ToString("F2", CultureInfo.InvariantCulture);
}
