using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.StudyTrainer;

/// <summary>
/// Learns one weight a feature so that the right alternatives of each document get most of the probability (a conditional logit:
/// softmax over the alternatives of a document, an L2 penalty, Adam's steps). Deterministic.
/// </summary>
internal static class ChoiceTrainer
{
    private const int Rounds = 300;
    private const double Rate = 0.05;

    /// <summary>The scorer for <paramref name="choices"/>.</summary>
    /// <param name="choices">The documents.</param>
    /// <param name="penalty">A larger one keeps the weights nearer to the start.</param>
    /// <param name="known">Weights that are known to be so before any document is seen; the others start at nothing.</param>
    public static LinearScorer<TFeature> Learn<TFeature>(IReadOnlyList<Choice> choices, double penalty, params (TFeature Feature, double Weight)[] known)
        where TFeature : unmanaged, Enum
    {
        var weights = new double[LinearScorer<TFeature>.FeatureCount];
        foreach (var (feature, weight) in known)
            weights[FeatureSet<TFeature>.NumberOf(feature)] = weight;
        var steps = new AdamSteps(weights, Rate, [.. weights]);
        var gradient = new double[weights.Length];
        var all = choices.Sum(choice => choice.Weight);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            var scorer = new LinearScorer<TFeature>(weights);
            foreach (var choice in choices)
                Add(choice, scorer.Score, gradient);
            steps.Take(gradient, all, penalty);
        }

        return new LinearScorer<TFeature>(weights);
    }

    private static void Add(Choice choice, Func<FeatureBits, double> score, double[] gradient)
    {
        var scores = Array.ConvertAll(choice.Alternatives, bits => score(bits));
        var top = scores.Max();
        var (all, right) = (0.0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = Math.Exp(scores[i] - top);
            all += scores[i];
            right += choice.Right[i] ? scores[i] : 0;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var pull = choice.Weight * ((choice.Right[i] && right > 0 ? scores[i] / right : 0) - scores[i] / all);
            for (var bits = choice.Alternatives[i]; !bits.IsEmpty; bits = bits.Rest)
                gradient[bits.Lowest] += pull;
        }
    }
}
