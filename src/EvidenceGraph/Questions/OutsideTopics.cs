using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Text;

namespace EvidenceGraph.Questions;

/// <summary>What lies outside: the topics of the cues that say so, and what a refusal calls them (<c>outside_topics.tsv</c>).</summary>
internal static class OutsideTopics
{
    private static readonly Lazy<Dictionary<string, (bool IsCertain, string Called)>> All = new(() =>
        EmbeddedTable.Rows("outside_topics.tsv").ToDictionary(row => row[0], row => (row[1] == "yes", row[2]), StringComparer.Ordinal));

    /// <summary>
    /// The first topic of the cues whose words hardly stand in a question that can be answered; those of other topics are weighed with
    /// all else.
    /// </summary>
    public static string? Certain(List<CueHit> hits) => First(hits, true);

    /// <summary>The first topic of the cues, whichever it is.</summary>
    public static string? Any(List<CueHit> hits) => First(hits, false);

    /// <summary>Why a question of this topic has no answer.</summary>
    public static string Refusal(string topic) => $"The graph says nothing about {All.Value[topic].Called}.";

    private static string? First(List<CueHit> hits, bool isCertain) =>
        hits.Find(hit => hit.Cue.Field == "outside" && (!isCertain || All.Value[hit.Cue.Value].IsCertain)).Cue?.Value;
}
