using System.Globalization;
using System.Text;
using EvidenceGraph.Questions;
using EvidenceGraph.Questions.Intents;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>Why the judge decides as it does: the outcomes that a question's signs speak for most, and the weightiest signs of each.</summary>
internal static class Explanation
{
    private const int MostOutcomes = 3;
    private const int MostSigns = 8;

    public static string Of(string question, QuestionReader reader)
    {
        var parts = reader.Parts(question);
        var signs = parts.Signs();
        var scores = IntentJudge.BuiltIn.Scores(signs);
        var lines = new StringBuilder(question).Append('\n');
        lines.Append("  cues: ").AppendJoin(", ", parts.Hits.Select(hit => $"{hit.Cue.Field} {hit.Cue.Value}")).Append('\n');
        foreach (var outcome in Enumerable.Range(0, scores.Length).OrderByDescending(outcome => scores[outcome]).Take(MostOutcomes))
        {
            var weighty = signs.Select(sign => (Sign: sign, Weight: IntentJudge.BuiltIn.Scores([sign])[outcome])).OrderByDescending(pair => Math.Abs(pair.Weight)).Take(MostSigns);
            lines.Append(CultureInfo.InvariantCulture, $"  {(outcome == scores.Length - 1 ? "none" : QuestionTerms.Of((QuestionIntent)outcome)),-18}{scores[outcome],6:F2}: ")
                .AppendJoin(", ", weighty.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Sign} {pair.Weight:F2}"))).Append('\n');
        }

        return lines.ToString();
    }
}
