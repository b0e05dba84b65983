using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers;

/// <summary>Keeps the statements that a question's filters let through. A year or a size that is not known is not let through.</summary>
internal sealed class StatementFilter
{
    private readonly QuestionFilters _filters;
    private readonly string? _outcome;
    private readonly string? _design;
    private readonly Treatment _excludedTreatment;
    private readonly HashSet<string> _excludedConcepts = new(StringComparer.Ordinal);

    public StatementFilter(PropertyGraph graph, QuestionFilters filters)
    {
        _filters = filters;
        _outcome = filters.Outcome is { } outcome ? Words.Of(outcome) : null;
        _design = filters.Design is { } design ? Words.Of(design) : null;
        var excluded = filters.Exclude.Select(entity => graph.FindNode(entity.Id)).OfType<Node>().ToList();
        _excludedTreatment = new Treatment(excluded.Where(node => !IsPopulation(node)));
        foreach (var node in excluded.Where(IsPopulation))
            _excludedConcepts.UnionWith(Hierarchy.DownFrom(node).Select(below => below.Id));
    }

    /// <summary>Whether the statement passes every filter.</summary>
    public bool Passes(Statement statement) =>
        PassesStudy(statement.Study)
        && (_outcome is null || (statement.Outcome == _outcome && !(statement.Study.Planned && _outcome != "unreported")))
        && (_filters.MinPatients is not { } least || (statement.Participants ?? statement.Study.Participants) >= least)
        && (_excludedTreatment.IsAny || !_excludedTreatment.Holds(statement))
        && !statement.Diseases.Concat(statement.Antibodies).Any(concept => _excludedConcepts.Contains(concept.Id));

    private bool PassesStudy(StudyFacts study) =>
        (_design is null || study.Design == _design)
        && (_filters.Planned is not { } planned || study.Planned == planned)
        && (_filters.Since is not { } since || study.Year >= since)
        && (_filters.Until is not { } until || study.Year <= until);

    private static bool IsPopulation(Node node) => node.HasLabel("Disease") || node.HasLabel("Antibody");
}
