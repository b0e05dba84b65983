using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers.Rows;

/// <summary>
/// Which mechanisms have been tried in related populations and not in this one. Related are ancestors and siblings within two
/// SUBTYPE_OF steps, and diseases that share a defining antibody; subtypes count as this one.
/// </summary>
internal sealed class UntriedRows : IntentRows
{
    private const int Steps = 2;

    public override IReadOnlyList<AnswerColumn> Columns { get; } =
    [
        new("mechanism"), new("under"), new("drugs"), new("triedIn"), new("studies"), new("patients"), new("improved"), new("assessed"),
        new("outcome"), new("bestTier"), new("mechanismId", IsDetail: true), new("drugIds", IsDetail: true), .. EvidenceColumns.All,
    ];

    public override AnswerTable Fetch(PropertyGraph graph, QuestionReading reading)
    {
        // 'Which tried in dermatomyositis have never been tried in anti-MDA5 ILD': of two diseases the last is the one without.
        var (here, elsewhere) = Split(reading);
        var finder = new StatementFinder(graph, here);
        var everywhere = new StatementFinder(graph, reading with { Entities = [] });
        var triedHere = finder.Find(TriedGroups.Investigated).Where(one => one.Scope != Scope.Broader).ToList();
        var mechanismsHere = triedHere.SelectMany(one => MechanismsOf.MostSpecific(graph, one.Statement)).ToHashSet(StringComparer.Ordinal);
        var drugsHere = triedHere.Select(one => one.Statement.Drug.Id).ToHashSet(StringComparer.Ordinal);
        var related = Related(graph, here, elsewhere);

        var candidates = everywhere.Find(TriedGroups.Investigated)
            .Where(one => one.Statement.Diseases.Any(disease => related.Contains(disease.Id)) && !drugsHere.Contains(one.Statement.Drug.Id))
            .Where(one => finder.Population.ScopeOf(one.Statement) is Scope.Broader or Scope.Unrelated);
        var rows = TriedGroups.By(candidates, one => MechanismsOf.MostSpecific(graph, one.Statement))
            .Where(group => group.Key.Length > 0 && !mechanismsHere.Contains(group.Key))
            .Select(group => Row(graph, group.Key, group.Statements));
        return new AnswerTable(Columns, [.. rows], []);
    }

    private static (QuestionReading Here, HashSet<string> Elsewhere) Split(QuestionReading reading)
    {
        var diseases = reading.Entities.Where(entity => entity.Kind == ConceptKind.Disease).ToList();
        var antibodies = reading.Entities.Where(entity => entity.Kind == ConceptKind.Antibody).ToList();
        if (diseases.Count < 2)
            return (reading, []);
        return (reading with { Entities = [diseases[^1], .. antibodies] }, diseases.SkipLast(1).Select(disease => disease.Id).ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Related(PropertyGraph graph, QuestionReading here, HashSet<string> elsewhere)
    {
        var related = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in elsewhere)
            related.UnionWith(Hierarchy.DownFrom(graph.FindNode(id)!.Value).Select(below => below.Id));
        if (related.Count > 0)
            return related;

        foreach (var entity in here.Entities)
        {
            if (graph.FindNode(entity.Id) is not { } node)
                continue;
            if (entity.Kind == ConceptKind.Antibody)
                AddMarked(node, related);
            if (entity.Kind == ConceptKind.Disease)
                AddFamily(graph, node, related);
        }

        return related;
    }

    private static void AddFamily(PropertyGraph graph, Node disease, HashSet<string> related)
    {
        var level = Hierarchy.PartsOf(disease).Select(id => graph.FindNode(id)).OfType<Node>().Append(disease).DistinctBy(node => node.Id).ToList();
        related.UnionWith(level.Select(node => node.Id));
        for (var step = 0; step < Steps; step++)
        {
            level = [.. level.SelectMany(node => ReferenceRow.Of(node, Relation.SubtypeOf, Direction.Outgoing)).Select(up => up.End).DistinctBy(node => node.Id)];
            foreach (var ancestor in level)
            {
                related.Add(ancestor.Id);
                AddBelow(ancestor, step, related);
            }
        }

        foreach (var relationship in ReferenceRow.Of(disease, Relation.MarkedBy, Direction.Outgoing))
        {
            if (ReferenceRow.Text(relationship, Key.Association) == "defining")
                AddMarked(relationship.End, related);
        }
    }

    // One step up leaves one step down, two steps up leave two: siblings, and cousins of the same grandparent.
    private static void AddBelow(Node ancestor, int depth, HashSet<string> related)
    {
        foreach (var relationship in ancestor.Incoming(Relation.SubtypeOf))
        {
            related.Add(relationship.Start.Id);
            if (depth > 0)
                AddBelow(relationship.Start, depth - 1, related);
        }
    }

    private static void AddMarked(Node antibody, HashSet<string> related)
    {
        foreach (var relationship in antibody.Incoming(Relation.MarkedBy))
        {
            if (ReferenceRow.Text(relationship, Key.Association) == "defining")
                related.Add(relationship.Start.Id);
        }
    }

    private static AnswerRow Row(PropertyGraph graph, string mechanism, List<Scoped> statements)
    {
        var tally = new Tally(statements);
        var drugs = statements.Select(one => one.Statement.Drug).DistinctBy(drug => drug.Id).OrderBy(drug => drug.Id, StringComparer.Ordinal).ToList();
        var populations = statements.Select(one => Names.OfPopulation(one.Statement)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new AnswerRow(
            [
                Names.Of(graph, mechanism), MechanismsOf.ParentName(graph, mechanism), drugs.ConvertAll(Names.Of), populations, tally.Studies,
                tally.Patients, tally.Improved, tally.Assessed, tally.Outcome, tally.Tier, mechanism, drugs.ConvertAll(drug => drug.Id),
                .. EvidenceColumns.Of(statements),
            ],
            statements);
    }
}
