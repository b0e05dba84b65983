namespace EvidenceGraph.ClaimTrainer;

/// <summary>
/// Multinomial logistic regression with an L2 penalty, by Adam over all examples at once (Kingma and Ba, 2015). Deterministic: nothing is drawn.
/// </summary>
internal static class Softmax
{
    private const int Rounds = 300;
    private const double Rate = 0.05;
    private const double MeanDecay = 0.9;
    private const double SpreadDecay = 0.999;
    private const double Tiny = 1e-8;

    /// <summary>The weights, by feature and then by class.</summary>
    public static float[] Learn(IReadOnlyList<((int F, float V)[] Features, int Label, double Weight)> examples, int features, int classes, double penalty)
    {
        var weights = new double[features * classes];
        var (mean, spread, slope) = (new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(slope);
            foreach (var (numbers, label, weight) in examples)
                AddSlope(slope, weights, numbers, label, weight, classes);
            for (var i = 0; i < weights.Length; i++)
            {
                var by = slope[i] - penalty * weights[i];
                mean[i] = MeanDecay * mean[i] + (1 - MeanDecay) * by;
                spread[i] = SpreadDecay * spread[i] + (1 - SpreadDecay) * by * by;
                weights[i] += Rate * (mean[i] / (1 - Math.Pow(MeanDecay, round))) / (Math.Sqrt(spread[i] / (1 - Math.Pow(SpreadDecay, round))) + Tiny);
            }
        }

        return [.. weights.Select(static weight => (float)weight)];
    }

    private static void AddSlope(double[] slope, double[] weights, (int F, float V)[] numbers, int label, double weight, int classes)
    {
        Span<double> shares = stackalloc double[classes];
        shares.Clear();
        foreach (var (f, value) in numbers)
        {
            for (var c = 0; c < classes; c++)
                shares[c] += value * weights[f * classes + c];
        }

        Claims.Weighing.LinearModel.Share(shares);
        for (var c = 0; c < classes; c++)
        {
            var pull = weight * ((c == label ? 1 : 0) - shares[c]);
            foreach (var (f, value) in numbers)
                slope[f * classes + c] += value * pull;
        }
    }
}
