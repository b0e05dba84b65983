using EvidenceGraph.Questions.Wording;

namespace EvidenceGraph.Questions;

/// <summary>What lies outside: the topics of the cues that say so.</summary>
internal static class OutsideTopics
{
    // Words that hardly stand in a question that can be answered; those of the other topics are weighed with all else.
    private static readonly HashSet<string> Certain = ["dose", "price", "coding", "epidemiology", "prognosis", "query"];

    /// <summary>The first topic that the cues name; null where they name none.</summary>
    public static string? Of(List<CueHit> hits, bool isCertain) =>
        hits.Find(hit => hit.Cue.Field == "outside" && (!isCertain || Certain.Contains(hit.Cue.Value))).Cue?.Value;

    public static string Refusal(string topic) => $"This lies outside what the graph holds ({topic}).";
}
