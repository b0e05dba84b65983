using EvidenceGraph.Claims.Results;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>
/// Multinomial logistic regression with an L2 penalty, where more than one outcome may be right: the probability of the right ones together is
/// raised. Full batch, Adam's steps, no chance: the same weights each time.
/// </summary>
internal static class Learner
{
    private const int Rounds = 300;
    private const double Rate = 0.05;
    private const double Penalty = 4;
    private const int FewestDocuments = 3;
    private const double Least = 0.005;

    /// <summary>The weights of the features that hold in enough documents.</summary>
    public static OutcomeModel Learn(IReadOnlyList<OutcomeCase> cases) => new(Table(cases));

    /// <summary>The weights by feature, as they count where it holds.</summary>
    public static SortedDictionary<int, float[]> Table(IReadOnlyList<OutcomeCase> cases)
    {
        var features = Frequent(cases);
        var numbers = features.Select((feature, number) => (feature, number)).ToDictionary(pair => pair.feature, pair => pair.number);
        var values = features.Select(feature => (double)ResultFeatures.ValueOf(feature)).ToArray();
        var holding = cases.Select(one => one.Findings.Select(finding => finding.Feature).Distinct().Where(numbers.ContainsKey).Select(feature => numbers[feature]).ToArray()).ToArray();
        var weights = Descend(cases, holding, values);
        var table = new SortedDictionary<int, float[]>();
        for (var f = 0; f < features.Length; f++)
        {
            var own = new float[OutcomeModel.Outcomes];
            for (var o = 0; o < own.Length; o++)
                own[o] = (float)Math.Round(weights[f * own.Length + o] * values[f], 2);
            if (own.Any(weight => Math.Abs(weight) > Least))
                table.Add(features[f], own);
        }

        return table;
    }

    private static int[] Frequent(IReadOnlyList<OutcomeCase> cases) =>
        [.. cases.SelectMany(one => one.Findings.Select(finding => (finding.Feature, one.Document))).Distinct()
            .GroupBy(pair => pair.Feature).Where(group => group.Count() >= FewestDocuments).Select(group => group.Key).Order()];

    private static double[] Descend(IReadOnlyList<OutcomeCase> cases, int[][] holding, double[] values)
    {
        var weights = new double[values.Length * OutcomeModel.Outcomes];
        var (mean, square, gradient) = (new double[weights.Length], new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            for (var i = 0; i < cases.Count; i++)
                Pull(cases[i].Accepted, holding[i], values, weights, gradient);
            for (var i = 0; i < weights.Length; i++)
            {
                var slope = gradient[i] - Penalty * weights[i];
                mean[i] = 0.9 * mean[i] + 0.1 * slope;
                square[i] = 0.999 * square[i] + 0.001 * slope * slope;
                weights[i] += Rate * (mean[i] / (1 - Math.Pow(0.9, round))) / (Math.Sqrt(square[i] / (1 - Math.Pow(0.999, round))) + 1e-8);
            }
        }

        return weights;
    }

    private static void Pull(bool[] accepted, int[] holding, double[] values, double[] weights, double[] gradient)
    {
        var shares = Shares(holding, values, weights);
        var right = 1e-9;
        for (var o = 0; o < shares.Length; o++)
            right += accepted[o] ? shares[o] : 0;
        for (var o = 0; o < shares.Length; o++)
        {
            var pull = (accepted[o] ? shares[o] / right : 0) - shares[o];
            foreach (var f in holding)
                gradient[f * shares.Length + o] += values[f] * pull;
        }
    }

    private static double[] Shares(int[] holding, double[] values, double[] weights)
    {
        var shares = new double[OutcomeModel.Outcomes];
        foreach (var f in holding)
        {
            for (var o = 0; o < shares.Length; o++)
                shares[o] += values[f] * weights[f * shares.Length + o];
        }

        var top = shares.Max();
        for (var o = 0; o < shares.Length; o++)
            shares[o] = Math.Exp(shares[o] - top);
        var sum = shares.Sum();
        return Array.ConvertAll(shares, share => share / sum);
    }
}
