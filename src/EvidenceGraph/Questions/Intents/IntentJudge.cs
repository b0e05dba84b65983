using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Intents;

/// <summary>
/// Weighs the signs of a question for each intent and for none (a multinomial logistic regression). The weights are learned from
/// questions written for it (<c>tools/QuestionTrainer</c>) and stand in <c>intent_weights.tsv</c>; what a question names rules
/// intents out.
/// </summary>
/// <param name="weights">The weights of each sign, one an outcome.</param>
internal sealed class IntentJudge(Dictionary<string, double[]> weights)
{
    // A wrong reading is printed with the answer and can be seen; a refusal loses the question. So it takes more than a tie to refuse.
    private const double Doubt = 0.5;

    private static readonly Lazy<IntentJudge> Learned = new(() => new IntentJudge(Read()));

    /// <summary>The number of outcomes: the intents, and after them none.</summary>
    public static int Outcomes { get; } = Enum.GetValues<QuestionIntent>().Length + 1;

    /// <summary>The judge with the weights of the embedded table.</summary>
    public static IntentJudge BuiltIn => Learned.Value;

    /// <summary>The intent that the signs speak for most; null where they speak for none, or nothing named allows any.</summary>
    public QuestionIntent? Judge(IEnumerable<string> signs, NamedKinds named)
    {
        var scores = Scores(signs);
        var (best, most) = ((QuestionIntent?)null, scores[^1] - Doubt);
        for (var outcome = 0; outcome < Outcomes - 1; outcome++)
        {
            if (scores[outcome] > most && named.Allow((QuestionIntent)outcome))
                (best, most) = ((QuestionIntent)outcome, scores[outcome]);
        }

        return best;
    }

    /// <summary>All intents, the one that the signs speak for most first.</summary>
    public IEnumerable<QuestionIntent> Nearest(IEnumerable<string> signs)
    {
        var scores = Scores(signs);
        return Enum.GetValues<QuestionIntent>().OrderByDescending(intent => scores[(int)intent]).ThenBy(intent => intent);
    }

    /// <summary>How much the signs speak for each outcome.</summary>
    public double[] Scores(IEnumerable<string> signs)
    {
        var scores = new double[Outcomes];
        foreach (var sign in signs)
        {
            if (!weights.TryGetValue(sign, out var own))
                continue;
            for (var outcome = 0; outcome < scores.Length; outcome++)
                scores[outcome] += own[outcome];
        }

        return scores;
    }

    private static Dictionary<string, double[]> Read()
    {
        var weights = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("intent_weights.tsv"))
        {
            var own = weights[row[0]] = new double[Outcomes];
            for (var outcome = 0; outcome < own.Length; outcome++)
                own[outcome] = row[outcome + 1].Length == 0 ? 0 : double.Parse(row[outcome + 1], CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
