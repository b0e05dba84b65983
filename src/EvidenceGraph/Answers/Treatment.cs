using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>
/// The treatments that a question names: drugs with the members of their classes, mechanisms and targets with the drugs that
/// act so. Several names are alternatives: 'nintedanib and pirfenidone' asks for either.
/// </summary>
internal sealed class Treatment
{
    private readonly HashSet<string> _drugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _mechanisms = new(StringComparer.Ordinal);

    public Treatment(IEnumerable<Node> named)
    {
        foreach (var concept in named)
        {
            IsAny = false;
            var below = Hierarchy.DownFrom(concept);
            if (concept.HasLabel(Label.Drug))
                _drugs.UnionWith(below.Select(drug => drug.Id));
            else if (concept.HasLabel(Label.Mechanism))
                AddMechanisms(below);
            else
                AddDrugsActingOn(concept);
        }
    }

    /// <summary>Whether no treatment is named: then every drug fits.</summary>
    public bool IsAny { get; private set; } = true;

    /// <summary>The ids of the drugs that fit by what the graph knows of them.</summary>
    public IReadOnlyCollection<string> Drugs => _drugs;

    /// <summary>Whether the statement is about one of the treatments, by its drug or by the mechanism it states.</summary>
    public bool Holds(Statement statement) =>
        IsAny || _drugs.Contains(statement.Drug.Id) || statement.Mechanisms.Any(_mechanisms.Contains);

    private void AddMechanisms(List<Node> mechanisms)
    {
        foreach (var mechanism in mechanisms)
        {
            _mechanisms.Add(mechanism.Id);
            foreach (var relationship in mechanism.Incoming(Relation.Targets))
                _drugs.Add(relationship.Start.Id);
        }
    }

    private void AddDrugsActingOn(Node target)
    {
        foreach (var relationship in target.Incoming(Relation.ActsOn))
        {
            if (relationship.Start.HasLabel(Label.Drug))
                _drugs.Add(relationship.Start.Id);
        }
    }
}
