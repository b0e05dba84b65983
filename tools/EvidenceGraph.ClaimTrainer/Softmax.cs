namespace EvidenceGraph.ClaimTrainer;

/// <summary>Multinomial logistic regression with an L2 penalty; full-batch Adam, deterministic.</summary>
internal static class Softmax
{
    public static float[] Learn(IReadOnlyList<((int F, float V)[] Features, int Label, double Weight)> examples, int features, int classes, double penalty, Func<int, double>? factor = null, int rounds = 300, double rate = 0.05)
    {
        var w = new double[features * classes];
        var (m, v, g) = (new double[w.Length], new double[w.Length], new double[w.Length]);
        var p = new double[classes];
        var factors = new double[features];
        for (var f = 0; f < features; f++)
            factors[f] = factor?.Invoke(f) ?? 1;
        for (var round = 1; round <= rounds; round++)
        {
            Array.Clear(g);
            foreach (var (fs, label, weight) in examples)
            {
                Array.Clear(p);
                foreach (var (f, x) in fs)
                    for (var c = 0; c < classes; c++)
                        p[c] += x * w[f * classes + c];
                var top = p.Max();
                var sum = 0.0;
                for (var c = 0; c < classes; c++)
                    sum += p[c] = Math.Exp(p[c] - top);
                for (var c = 0; c < classes; c++)
                {
                    var pull = weight * ((c == label ? 1 : 0) - p[c] / sum);
                    foreach (var (f, x) in fs)
                        g[f * classes + c] += x * pull;
                }
            }

            for (var i = 0; i < w.Length; i++)
            {
                var slope = g[i] - penalty * factors[i / classes] * w[i];
                m[i] = 0.9 * m[i] + 0.1 * slope;
                v[i] = 0.999 * v[i] + 0.001 * slope * slope;
                w[i] += rate * (m[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(v[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return [.. w.Select(x => (float)x)];
    }
}
