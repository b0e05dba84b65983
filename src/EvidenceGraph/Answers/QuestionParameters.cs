using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Answers;

/// <summary>What a question says of each parameter that a saved query may have: its entities as lists of ids, its filters as they are.</summary>
internal static class QuestionParameters
{
    /// <summary>The longest way that a question about a connection looks for.</summary>
    private const int MaxHops = 6;

    /// <summary>All parameters by name; a query takes those that it has.</summary>
    public static IReadOnlyDictionary<string, Value> Of(QuestionReading reading)
    {
        var (here, elsewhere) = Diseases(reading);
        var filters = reading.Filters;
        return new Dictionary<string, Value>
        {
            ["disease"] = Value.Strings(here),
            ["elsewhere"] = Value.Strings(elsewhere),
            ["antibody"] = Ids(reading, ConceptKind.Antibody),
            ["treatment"] = Ids(reading, ConceptKind.Drug, ConceptKind.Mechanism, ConceptKind.Target),
            ["drug"] = Ids(reading, ConceptKind.Drug),
            ["from"] = reading.Entities.ElementAtOrDefault(0)?.Id,
            ["to"] = reading.Entities.ElementAtOrDefault(1)?.Id,
            ["maxHops"] = MaxHops,
            ["outcome"] = filters.Outcome is { } outcome ? Words.Of(outcome) : null,
            ["design"] = filters.Design is { } design ? Words.Of(design) : null,
            ["planned"] = filters.Planned,
            ["since"] = filters.Since,
            ["until"] = filters.Until,
            ["minPatients"] = filters.MinPatients,
            ["exclude"] = Value.Strings(filters.Exclude.Select(entity => entity.Id)),
        };
    }

    // 'Which tried in dermatomyositis have never been tried in anti-MDA5 ILD': of two diseases the last is the one without.
    private static (IEnumerable<string> Here, IEnumerable<string> Elsewhere) Diseases(QuestionReading reading)
    {
        var diseases = reading.Entities.Where(entity => entity.Kind == ConceptKind.Disease).Select(entity => entity.Id).ToList();
        return reading.Intent == QuestionIntent.Untried ? (diseases.TakeLast(1), diseases.SkipLast(1)) : (diseases, []);
    }

    private static Value Ids(QuestionReading reading, params ReadOnlySpan<ConceptKind> kinds)
    {
        var ids = new List<string>();
        foreach (var kind in kinds)
            ids.AddRange(reading.Entities.Where(entity => entity.Kind == kind).Select(entity => entity.Id));
        return Value.Strings(ids);
    }
}
