using System.Globalization;
using EvidenceGraph.Studies.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Weighs the designs: each feature has a weight for each of them, and the design with the largest sum is chosen.</summary>
/// <param name="designs">The weights for each design, in the order of <see cref="StudyDesign"/>.</param>
internal sealed class DesignScorer(LinearScorer<DesignFeature>[] designs)
{
    /// <summary>The scorer of <c>design-weights.tsv</c>, which has a row for each feature and a column for each design.</summary>
    public static DesignScorer Read()
    {
        var count = Enum.GetValues<StudyDesign>().Length;
        var weights = Enumerable.Range(0, count).Select(_ => new double[LinearScorer<DesignFeature>.FeatureCount]).ToArray();
        foreach (var row in EmbeddedTable.Rows("design-weights.tsv"))
        {
            var feature = FeatureSet<DesignFeature>.NumberOf(EmbeddedTable.Value<DesignFeature>(row[0]));
            for (var design = 0; design < count; design++)
                weights[design][feature] = double.Parse(row[design + 1], CultureInfo.InvariantCulture);
        }

        return new DesignScorer([.. weights.Select(row => new LinearScorer<DesignFeature>(row))]);
    }

    /// <summary>What the features whose <paramref name="bits"/> are set weigh for <paramref name="design"/>.</summary>
    public double Score(StudyDesign design, FeatureBits bits) => designs[(int)design].Score(bits);

    /// <summary>The design for which the features weigh most; <see cref="StudyDesign.Other"/> where nothing tells of any.</summary>
    public StudyDesign Best(FeatureBits bits)
    {
        if ((bits & DesignEvidence.Telling).IsEmpty)
            return StudyDesign.Other;
        var (best, top) = (0, double.NegativeInfinity);
        for (var design = 0; design < designs.Length; design++)
        {
            var score = designs[design].Score(bits);
            if (score > top)
                (best, top) = (design, score);
        }

        return (StudyDesign)best;
    }
}
