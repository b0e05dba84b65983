using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>
/// The population that a question asks for: diseases and antibodies, all of them at once. It holds a statement whose diseases
/// and antibodies, with all that lies above them, include each one asked for; an antibody may be implied by a disease that it
/// defines.
/// </summary>
internal sealed class Population
{
    private readonly PropertyGraph _graph;
    private readonly HashSet<string> _asked;
    private readonly HashSet<string> _askedAndAbove = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _above = new(StringComparer.Ordinal);

    public Population(PropertyGraph graph, IReadOnlyList<Node> diseases, IReadOnlyList<Node> antibodies)
    {
        _graph = graph;
        Diseases = diseases;
        Antibodies = antibodies;
        _asked = Plain(diseases, antibodies);
        foreach (var concept in diseases.Concat(antibodies))
            _askedAndAbove.UnionWith(Above(concept));
    }

    public IReadOnlyList<Node> Diseases { get; }

    public IReadOnlyList<Node> Antibodies { get; }

    /// <summary>Whether the question names no population: then every statement fits, exactly.</summary>
    public bool IsAnyone => Diseases.Count + Antibodies.Count == 0;

    /// <summary>How the population of <paramref name="statement"/> relates to this one.</summary>
    public Scope ScopeOf(Statement statement)
    {
        if (IsAnyone)
            return Scope.Exact;
        var reached = new HashSet<string>(StringComparer.Ordinal);
        foreach (var concept in statement.Diseases.Concat(statement.Antibodies))
            reached.UnionWith(Above(concept));

        var own = Plain(statement.Diseases, statement.Antibodies);
        if (_asked.IsSubsetOf(reached))
            return own.SetEquals(_asked) ? Scope.Exact : Scope.Narrower;
        return own.Count > 0 && statement.Diseases.Count > 0 && own.IsSubsetOf(_askedAndAbove) && own.Overlaps(Near()) ? Scope.Broader : Scope.Unrelated;
    }

    /// <summary>The nodes whose IN_DISEASE or WITH_ANTIBODY relationships lead to every statement that can fit.</summary>
    public IEnumerable<Node> Anchors()
    {
        foreach (var label in new[] { Label.Disease, Label.Antibody })
        {
            foreach (var concept in _graph.NodesWithLabel(label))
            {
                if (Above(concept).Overlaps(_asked) || _askedAndAbove.Contains(concept.Id))
                    yield return concept;
            }
        }
    }

    /// <summary>The concept with all that lies above it; of a disease, with the antibodies that define it.</summary>
    private HashSet<string> Above(Node concept)
    {
        if (_above.TryGetValue(concept.Id, out var above))
            return above;
        above = Hierarchy.UpFrom(_graph, concept);
        foreach (var antibody in DefiningAntibodies(concept))
            above.UnionWith(Hierarchy.UpFrom(_graph, antibody));
        _above.Add(concept.Id, above);
        return above;
    }

    // A parent or two up is a broader population; the root of all diseases is none.
    private HashSet<string> Near()
    {
        var near = new HashSet<string>(_asked, StringComparer.Ordinal);
        for (var step = 0; step < 2; step++)
        {
            foreach (var id in near.ToList())
            {
                if (_graph.FindNode(id) is not { } node)
                    continue;
                foreach (var relationship in node.Outgoing(Relation.SubtypeOf))
                    near.Add(relationship.End.Id);
            }
        }

        return near;
    }

    // Compounds as their parts, and the antibodies that a disease is defined by beside those that are stated.
    private static HashSet<string> Plain(IReadOnlyList<Node> diseases, IReadOnlyList<Node> antibodies)
    {
        var plain = new HashSet<string>(antibodies.Select(antibody => antibody.Id), StringComparer.Ordinal);
        foreach (var disease in diseases)
        {
            plain.UnionWith(Hierarchy.PartsOf(disease));
            plain.UnionWith(DefiningAntibodies(disease).Select(antibody => antibody.Id));
        }

        return plain;
    }

    private static List<Node> DefiningAntibodies(Node disease)
    {
        var antibodies = new List<Node>();
        foreach (var relationship in disease.Outgoing(Relation.MarkedBy))
        {
            if (relationship[Key.Association] is { IsNull: false } association && association.AsString == "defining")
                antibodies.Add(relationship.End);
        }

        return antibodies;
    }
}
