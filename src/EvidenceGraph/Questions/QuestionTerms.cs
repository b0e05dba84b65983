using EvidenceGraph.Claims;

namespace EvidenceGraph.Questions;

/// <summary>The printed words of intents and filters.</summary>
internal static class QuestionTerms
{
    private static readonly string[] Intents =
    [
        "mechanisms-tried", "drugs-tried", "evidence", "populations-of", "mechanism-of", "drugs-of",
        "antibodies-of", "diseases-of", "untried", "contradictions", "studies", "link",
    ];

    public static string Of(QuestionIntent intent) => Intents[(int)intent];

    /// <summary>The filters that were asked for, by name, in a fixed order; numbers and truth values keep their type.</summary>
    public static IEnumerable<(string Name, object Value)> Of(QuestionFilters filters)
    {
        if (filters.Outcome is { } outcome)
            yield return ("outcome", Words.Of(outcome));
        if (filters.Design is { } design)
            yield return ("design", Words.Of(design));
        if (filters.Planned is { } planned)
            yield return ("planned", planned);
        if (filters.Since is { } since)
            yield return ("since", since);
        if (filters.Until is { } until)
            yield return ("until", until);
        if (filters.MinPatients is { } minPatients)
            yield return ("minPatients", minPatients);
        if (filters.Exclude.Count > 0)
            yield return ("exclude", filters.Exclude.Select(entity => Words.Of(entity.Kind) + ":" + entity.Id).ToArray());
    }
}
