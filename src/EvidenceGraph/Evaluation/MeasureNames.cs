namespace EvidenceGraph.Evaluation;

/// <summary>The printed names of the measures.</summary>
internal static class MeasureNames
{
    private static readonly string[] Names =
    [
        "diseases", "antibodies", "drugs", "mechanisms", "pairs", "evidence", "investigated",
        "outcome", "hedged", "population antibodies", "counts",
        "study design", "study planned", "study participants", "study followUp", "study year", "study doi", "study registry",
    ];

    public static string Of(Measure measure) => Names[(int)measure];

    /// <summary>Whether precision and recall are measured; else how often a value is right.</summary>
    public static bool IsOfSets(Measure measure) => measure <= Measure.Investigated;
}
