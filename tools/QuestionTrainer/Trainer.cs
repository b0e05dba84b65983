using EvidenceGraph.Questions;
using EvidenceGraph.Questions.Intents;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>
/// Learns the weights of a multinomial logistic regression: softmax over the outcomes, an L2 penalty, gradient ascent over all
/// examples with Adam's steps. No chance is involved, so the same questions give the same weights.
/// </summary>
internal static class Trainer
{
    private const int Rounds = 250;
    private const double Rate = 0.03;
    private const double Penalty = 0.001;
    private const double LeastWeight = 0.05;
    private const int LeastExamples = 4;

    /// <summary>The weights of the signs of <paramref name="questions"/>; those that are next to nothing are left out.</summary>
    public static Dictionary<string, double[]> Learn(IEnumerable<AskedQuestion> questions, QuestionReader reader) =>
        Learn([.. questions.Select(question => Example.Of(question, reader)).OfType<Example>()]);

    private static Dictionary<string, double[]> Learn(List<Example> examples)
    {
        string[] signs = [.. examples.SelectMany(example => example.Signs).GroupBy(sign => sign).Where(group => group.Count() >= LeastExamples).Select(group => group.Key).Order(StringComparer.Ordinal)];
        var index = signs.Select((sign, i) => (sign, i)).ToDictionary(pair => pair.sign, pair => pair.i, StringComparer.Ordinal);
        int[][] rows = [.. examples.Select(example => example.Signs.Where(index.ContainsKey).Select(sign => index[sign]).ToArray())];
        var weights = Ascend(rows, examples, signs.Length);
        var learned = new Dictionary<string, double[]>(StringComparer.Ordinal);
        for (var sign = 0; sign < signs.Length; sign++)
        {
            double[] own = [.. weights.Skip(sign * IntentJudge.Outcomes).Take(IntentJudge.Outcomes).Select(weight => Math.Abs(weight) < LeastWeight ? 0 : Math.Round(weight, 2))];
            if (own.Any(weight => weight != 0))
                learned[signs[sign]] = own;
        }

        return learned;
    }

    private static double[] Ascend(int[][] rows, List<Example> examples, int signs)
    {
        var weights = new double[signs * IntentJudge.Outcomes];
        var (mean, square) = (new double[weights.Length], new double[weights.Length]);
        for (var round = 1; round <= Rounds; round++)
        {
            var gradient = Gradient(rows, examples, weights);
            var (meanScale, squareScale) = (1 - Math.Pow(0.9, round), 1 - Math.Pow(0.999, round));
            for (var w = 0; w < weights.Length; w++)
            {
                var slope = (gradient[w] / examples.Count) - (Penalty * weights[w]);
                mean[w] = (0.9 * mean[w]) + (0.1 * slope);
                square[w] = (0.999 * square[w]) + (0.001 * slope * slope);
                weights[w] += Rate * (mean[w] / meanScale) / (Math.Sqrt(square[w] / squareScale) + 1e-8);
            }
        }

        return weights;
    }

    private static double[] Gradient(int[][] rows, List<Example> examples, double[] weights)
    {
        var gradient = new double[weights.Length];
        var scores = new double[IntentJudge.Outcomes];
        for (var e = 0; e < rows.Length; e++)
        {
            Array.Clear(scores);
            foreach (var sign in rows[e])
                for (var outcome = 0; outcome < scores.Length; outcome++)
                    scores[outcome] += weights[(sign * scores.Length) + outcome];
            var top = scores.Max();
            for (var outcome = 0; outcome < scores.Length; outcome++)
                scores[outcome] = Math.Exp(scores[outcome] - top);
            var (all, right) = (scores.Sum(), examples[e].Right.Distinct().Sum(outcome => scores[outcome]));
            for (var outcome = 0; outcome < scores.Length; outcome++)
                scores[outcome] = (examples[e].Right.Contains(outcome) ? scores[outcome] / right : 0) - (scores[outcome] / all);
            foreach (var sign in rows[e])
                for (var outcome = 0; outcome < scores.Length; outcome++)
                    gradient[(sign * scores.Length) + outcome] += scores[outcome];
        }

        return gradient;
    }
}
