namespace EvidenceGraph.StudyTrainer;

/// <summary>Moves weights along a gradient by Adam's steps (Kingma and Ba 2015).</summary>
internal sealed class AdamSteps(double[] weights, double rate, double[] start)
{
    private readonly double[] _mean = new double[weights.Length];
    private readonly double[] _square = new double[weights.Length];
    private int _round;

    /// <summary>One step up the mean of <paramref name="gradient"/> over <paramref name="count"/> examples, less the penalty for leaving the start.</summary>
    public void Take(double[] gradient, double count, double penalty)
    {
        _round++;
        for (var f = 0; f < weights.Length; f++)
        {
            var slope = gradient[f] / count - penalty * (weights[f] - start[f]);
            _mean[f] = 0.9 * _mean[f] + 0.1 * slope;
            _square[f] = 0.999 * _square[f] + 0.001 * slope * slope;
            var step = _mean[f] / (1 - Math.Pow(0.9, _round));
            weights[f] += rate * step / (Math.Sqrt(_square[f] / (1 - Math.Pow(0.999, _round))) + 1e-8);
        }
    }
}
