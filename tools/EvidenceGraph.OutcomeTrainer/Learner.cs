namespace EvidenceGraph.OutcomeTrainer;

/// <summary>An example: its features, the classes that are right, and how much it counts.</summary>
internal sealed record Example((int Feature, float Value)[] Features, bool[] Right, double Weight);

/// <summary>
/// Multinomial logistic regression with an L2 penalty, where more than one class may be right: the probability of the right ones together is
/// raised. Full batch, Adam's steps, no chance: deterministic.
/// </summary>
internal static class Learner
{
    private const int Rounds = 250;
    private const double Rate = 0.05;

    /// <summary>The weights, by feature, then by class.</summary>
    public static float[] Learn(IReadOnlyList<Example> examples, int features, int classes, double penalty)
    {
        var w = new double[features * classes];
        var (mean, square, gradient) = (new double[w.Length], new double[w.Length], new double[w.Length]);
        var used = examples.SelectMany(e => e.Features).Select(f => f.Feature).Distinct().Order().ToArray();
        var scores = new double[classes];
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var example in examples)
                Pull(example, w, classes, scores, gradient);
            foreach (var f in used)
            {
                for (var i = f * classes; i < (f + 1) * classes; i++)
                {
                    var slope = gradient[i] - penalty * w[i];
                    mean[i] = 0.9 * mean[i] + 0.1 * slope;
                    square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                    w[i] += Rate * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
                }
            }
        }

        return Array.ConvertAll(w, x => (float)x);
    }

    public static void Shares((int Feature, float Value)[] features, double[] w, int classes, double[] scores)
    {
        Array.Clear(scores);
        foreach (var (f, x) in features)
        {
            for (var c = 0; c < classes; c++)
                scores[c] += x * w[f * classes + c];
        }

        var top = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < classes; c++)
            sum += scores[c] = Math.Exp(scores[c] - top);
        for (var c = 0; c < classes; c++)
            scores[c] /= sum;
    }

    private static void Pull(Example example, double[] w, int classes, double[] scores, double[] gradient)
    {
        Shares(example.Features, w, classes, scores);
        var right = 0.0;
        for (var c = 0; c < classes; c++)
            right += example.Right[c] ? scores[c] : 0;
        right = Math.Max(right, 1e-9);
        for (var c = 0; c < classes; c++)
        {
            var pull = example.Weight * ((example.Right[c] ? scores[c] / right : 0) - scores[c]);
            foreach (var (f, x) in example.Features)
                gradient[f * classes + c] += x * pull;
        }
    }
}
