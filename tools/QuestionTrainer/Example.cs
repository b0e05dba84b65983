using EvidenceGraph.Questions;
using EvidenceGraph.Questions.Intents;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>What the judge learns from: the signs of a question, and the outcomes that are right.</summary>
internal sealed record Example(IReadOnlyList<string> Signs, IReadOnlyList<int> Right)
{
    private static readonly List<string> Names = [.. Enum.GetValues<QuestionIntent>().Select(QuestionTerms.Of)];

    /// <summary>The example that <paramref name="question"/> makes; null where it is refused before it is judged.</summary>
    public static Example? Of(AskedQuestion question, QuestionReader reader)
    {
        var parts = reader.Parts(question.Text);
        if (parts.Entities.Count == 0 || parts.Unknown.Count > 0)
            return null;
        return new Example(
            [.. parts.Signs().Order(StringComparer.Ordinal)],
            [.. question.Intents.Select(intent => intent is null ? IntentJudge.Outcomes - 1 : Names.IndexOf(intent))]);
    }
}
