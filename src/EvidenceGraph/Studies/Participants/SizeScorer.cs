using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Studies.Participants;

/// <summary>
/// Chooses among numbers: each feature has a weight, the largest sum wins. <c>tools/SampleSizeTrainer</c> learned the weights from the
/// breast cancer abstracts of PICO-Corpus (sociocom/PICO-Corpus) and annotated documents of the field.
/// </summary>
internal sealed class SizeScorer(double[] weights)
{
    /// <summary>How many features there are.</summary>
    public static readonly int FeatureCount = Enum.GetValues<SizeFeature>().Length;

    /// <summary>The scorer with the weights of <c>participants-weights.tsv</c>; a feature that it lacks weighs nothing.</summary>
    public static SizeScorer BuiltIn { get; } = Read();

    /// <summary>The weight of all features of <paramref name="candidate"/> together.</summary>
    public double Score(SizeCandidate candidate) => candidate.Features.Sum(weights);

    /// <summary>The index of the best candidate, the first of equals; -1 where there are none.</summary>
    public int Best(IReadOnlyList<SizeCandidate> candidates)
    {
        var (best, top) = (-1, double.NegativeInfinity);
        for (var i = 0; i < candidates.Count; i++)
        {
            var score = Score(candidates[i]);
            if (score > top)
                (best, top) = (i, score);
        }

        return best;
    }

    private static SizeScorer Read()
    {
        var weights = new double[FeatureCount];
        foreach (var row in EmbeddedTable.Rows("participants-weights.tsv"))
            weights[(int)EmbeddedTable.Value<SizeFeature>(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
        return new SizeScorer(weights);
    }
}
