using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>Finds the statements that a question is about: by population, treatment and filters.</summary>
internal sealed class StatementFinder
{
    private readonly PropertyGraph _graph;
    private readonly StatementFilter _filter;

    public StatementFinder(PropertyGraph graph, QuestionReading reading)
    {
        _graph = graph;
        _filter = new StatementFilter(graph, reading.Filters);
        Population = new Population(graph, Named(reading, ConceptKind.Disease), Named(reading, ConceptKind.Antibody));
        Treatment = new Treatment(
            Named(reading, ConceptKind.Drug).Concat(Named(reading, ConceptKind.Mechanism)).Concat(Named(reading, ConceptKind.Target)));
    }

    public Population Population { get; }

    public Treatment Treatment { get; }

    /// <summary>The concepts of one kind that the question names, as nodes of the graph.</summary>
    public List<Node> Named(QuestionReading reading, ConceptKind kind) =>
        [.. reading.Entities.Where(entity => entity.Kind == kind).Select(entity => _graph.FindNode(entity.Id)).OfType<Node>()];

    /// <summary>
    /// The statements with one of <paramref name="roles"/> whose population is the one asked for, a part of it, or, last, one
    /// that contains it; by scope, then study, drug and place.
    /// </summary>
    public List<Scoped> Find(params string[] roles)
    {
        var found = new List<Scoped>();
        foreach (var node in Candidates())
        {
            var statement = new Statement(node);
            if (!roles.Contains(statement.Role) || !Treatment.Holds(statement) || !_filter.Passes(statement))
                continue;
            var scope = Population.ScopeOf(statement);
            if (scope != Scope.Unrelated)
                found.Add(new Scoped(statement, scope));
        }

        return
        [
            .. found.OrderBy(one => one.Scope)
                .ThenBy(one => one.Statement.Study.Id, StringComparer.Ordinal)
                .ThenBy(one => one.Statement.Drug.Id, StringComparer.Ordinal)
                .ThenBy(one => one.Statement.Document.Id, StringComparer.Ordinal)
                .ThenBy(one => one.Statement.Start)
                .ThenBy(one => one.Statement.Id, StringComparer.Ordinal),
        ];
    }

    // From the side that a question names, so that the cost follows the answer and not the graph.
    private HashSet<Node> Candidates()
    {
        var candidates = new HashSet<Node>();
        if (!Population.IsAnyone)
        {
            foreach (var anchor in Population.Anchors())
            {
                foreach (var relationship in anchor.Incoming(anchor.HasLabel("Disease") ? Relation.InDisease : Relation.WithAntibody))
                    candidates.Add(relationship.Start);
            }
        }
        else
        {
            foreach (var drug in _graph.NodesWithLabel("Drug"))
            {
                foreach (var relationship in drug.Incoming(Relation.OfDrug))
                    candidates.Add(relationship.Start);
            }
        }

        return candidates;
    }
}
