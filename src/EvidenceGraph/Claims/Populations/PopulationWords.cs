using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Words that tell what a disease is to a text ('diagnosed with', 'history of', 'complicated by', 'in patients with'), in classes.</summary>
internal static class PopulationWords
{
    /// <summary>All classes.</summary>
    public static WordClasses Classes { get; } = WordClasses.Load("population-words.tsv");
}
