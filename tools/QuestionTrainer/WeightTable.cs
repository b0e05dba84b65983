using System.Globalization;
using EvidenceGraph.Questions;
using EvidenceGraph.Questions.Intents;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>The text of <c>intent_weights.tsv</c>: a row a sign, a column an outcome, empty where the weight is nothing.</summary>
internal static class WeightTable
{
    public static string Text(Dictionary<string, (int Outcome, double Weight)[]> weights)
    {
        var header = string.Join('\t', Enum.GetValues<QuestionIntent>().Select(QuestionTerms.Of).Prepend("sign").Append("none"));
        var rows = weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Row(pair.Key, pair.Value));
        return string.Concat(rows.Prepend(header).Select(row => row + "\n"));
    }

    private static string Row(string sign, (int Outcome, double Weight)[] weights)
    {
        var cells = new string[IntentJudge.Outcomes + 1];
        Array.Fill(cells, "");
        cells[0] = sign;
        foreach (var (outcome, weight) in weights)
            cells[outcome + 1] = weight.ToString("0.##", CultureInfo.InvariantCulture);
        return string.Join('\t', cells);
    }
}
