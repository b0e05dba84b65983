using System.Globalization;
using EvidenceGraph.Questions;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>The text of <c>intent_weights.tsv</c>: a row a sign, a column an outcome, empty where the weight is nothing.</summary>
internal static class WeightTable
{
    public static string Text(Dictionary<string, double[]> weights)
    {
        var header = string.Join('\t', Enum.GetValues<QuestionIntent>().Select(QuestionTerms.Of).Prepend("sign").Append("none"));
        var rows = weights.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => string.Join('\t', pair.Value.Select(weight => weight.ToString("0.##;-0.##;#", CultureInfo.InvariantCulture)).Prepend(pair.Key)));
        return string.Concat(rows.Prepend(header).Select(row => row + "\n"));
    }
}
