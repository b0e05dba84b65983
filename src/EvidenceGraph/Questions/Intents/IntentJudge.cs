using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions.Intents;

/// <summary>
/// Weighs the signs of a question for each intent and against all (a multinomial logistic regression). The weights are learned from
/// questions written for it (<c>tools/</c>) and stand in <c>intent_weights.tsv</c>; what a question names rules intents out.
/// </summary>
internal sealed class IntentJudge
{
    // A wrong reading is printed with the answer and can be seen; a refusal loses the question. So it takes more than a tie to refuse.
    private const double Doubt = 0.5;

    /// <summary>The intents, and after them no intent at all.</summary>
    public static readonly int Outcomes = Enum.GetValues<QuestionIntent>().Length + 1;

    private static readonly Lazy<IntentJudge> Learned = new(() => new IntentJudge(Read()));

    private readonly Dictionary<string, (int Outcome, double Weight)[]> _weights;

    public IntentJudge(Dictionary<string, (int Outcome, double Weight)[]> weights) => _weights = weights;

    /// <summary>The judge with the weights of the embedded table.</summary>
    public static IntentJudge BuiltIn => Learned.Value;

    /// <summary>The intent that the signs speak for most; null where they speak for none, or nothing named allows any.</summary>
    public QuestionIntent? Judge(HashSet<string> signs, NamedKinds named)
    {
        var scores = Scores(signs);
        var best = Outcomes - 1;
        scores[best] -= Doubt;
        for (var outcome = 0; outcome < Outcomes - 1; outcome++)
        {
            if (scores[outcome] > scores[best] && named.Allow((QuestionIntent)outcome))
                best = outcome;
        }

        return best == Outcomes - 1 ? null : (QuestionIntent)best;
    }

    /// <summary>All intents, the one that the signs speak for most first.</summary>
    public IEnumerable<QuestionIntent> Nearest(HashSet<string> signs)
    {
        var scores = Scores(signs);
        return Enum.GetValues<QuestionIntent>().OrderByDescending(intent => scores[(int)intent]).ThenBy(intent => intent);
    }

    /// <summary>How much the signs speak for each outcome.</summary>
    public double[] Scores(HashSet<string> signs)
    {
        var scores = new double[Outcomes];
        foreach (var sign in signs.Order(StringComparer.Ordinal))
        {
            foreach (var (outcome, weight) in _weights.GetValueOrDefault(sign, []))
                scores[outcome] += weight;
        }

        return scores;
    }

    private static Dictionary<string, (int, double)[]> Read()
    {
        var weights = new Dictionary<string, (int, double)[]>(StringComparer.Ordinal);
        foreach (var row in EmbeddedTable.Rows("intent_weights.tsv"))
        {
            var own = new List<(int, double)>();
            for (var i = 1; i < row.Length; i++)
            {
                if (row[i].Length > 0)
                    own.Add((i - 1, double.Parse(row[i], CultureInfo.InvariantCulture)));
            }

            weights[row[0]] = [.. own];
        }

        return weights;
    }
}
