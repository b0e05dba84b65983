using EvidenceGraph.Studies.Participants;

namespace EvidenceGraph.SampleSizeTrainer;

/// <summary>
/// Learns one weight a feature so that the right numbers of a document get most of the probability (a conditional logit:
/// softmax over the numbers of each document, an L2 penalty, gradient ascent with Adam's steps). Deterministic.
/// </summary>
internal static class Trainer
{
    private const int Rounds = 400;
    private const double Rate = 0.05;

    /// <summary>The weights for <paramref name="examples"/>; a larger <paramref name="penalty"/> keeps them nearer to nothing.</summary>
    public static double[] Learn(IReadOnlyList<Example> examples, double penalty)
    {
        var weights = new double[SizeScorer.FeatureCount];
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = Gradient(examples, weights);
            for (var f = 0; f < weights.Length; f++)
            {
                var slope = gradient[f] / examples.Count - penalty * weights[f];
                mean[f] = 0.9 * mean[f] + 0.1 * slope;
                square[f] = 0.999 * square[f] + 0.001 * slope * slope;
                var step = mean[f] / (1 - Math.Pow(0.9, round));
                weights[f] += Rate * step / (Math.Sqrt(square[f] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return weights;
    }

    private static double[] Gradient(IReadOnlyList<Example> examples, double[] weights)
    {
        var scorer = new SizeScorer(weights);
        var gradient = new double[weights.Length];
        foreach (var example in examples)
        {
            if (!example.Candidates.Any(example.IsSize))
                continue;
            var scores = example.Candidates.Select(scorer.Score).ToArray();
            var top = scores.Max();
            var shares = scores.Select(score => Math.Exp(score - top)).ToArray();
            var (all, right) = (shares.Sum(), 0.0);
            for (var i = 0; i < shares.Length; i++)
                right += example.IsSize(example.Candidates[i]) ? shares[i] : 0;
            for (var i = 0; i < shares.Length; i++)
            {
                var pull = (example.IsSize(example.Candidates[i]) ? shares[i] / right : 0) - shares[i] / all;
                for (var feature = 0; feature < gradient.Length; feature++)
                    gradient[feature] += example.Candidates[i].Has((SizeFeature)feature) ? pull : 0;
            }
        }

        return gradient;
    }
}
