using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>The whole vocabulary as nodes, and what is known beforehand as relationships that name their source.</summary>
internal sealed class ReferenceKnowledge(PropertyGraphBuilder graph, Vocabulary vocabulary)
{
    private static readonly string[] Labels = [Label.Disease, Label.Antibody, Label.Drug, Label.Mechanism, Label.Target];

    // Columns of the tables that become properties of the node, under the names of the model.
    private static readonly (string Column, string Property)[] Fields =
    [
        ("mondo", Key.Mondo), ("mondo_match", "mondoMatch"), ("mesh", Key.Mesh), ("antigens", Key.Antigen), ("kind", Key.Kind),
        ("rxnorm", "rxnorm"), ("atc", "atc"), ("chebi", "chebi"), ("chembl", "chembl"), ("drugbank", "drugbank"), ("hgnc", Key.Hgnc),
    ];

    /// <summary>Adds the nodes; <paramref name="mentioned"/> says which of them some document names.</summary>
    /// <exception cref="VocabularyException">Two tables have the same id.</exception>
    public void AddConcepts(IReadOnlySet<(ConceptKind Kind, string Id)> mentioned)
    {
        foreach (var concept in vocabulary.Concepts)
        {
            var properties = new List<(string, Value)>
            {
                (Key.Name, concept.Name),
                (Key.Synonyms, Value.Strings(concept.Synonyms)),
                (Key.Mentioned, mentioned.Contains((concept.Kind, concept.Id))),
            };
            foreach (var (column, property) in Fields)
            {
                if (concept.Fields.TryGetValue(column, out var text))
                    properties.Add((property, text));
            }

            if (concept.Parts.Count > 0)
                properties.Add((Key.ComposedOf, Value.Strings(concept.Parts.Concat(concept.PartAntibodies))));
            if (concept.CuratorSynonyms.Count > 0)
                properties.Add((Key.CuratorSynonyms, Value.Strings(concept.CuratorSynonyms)));
            if (graph.ContainsNode(concept.Id))
                throw new VocabularyException($"The id '{concept.Id}' stands in two tables; in a graph an id names one thing. Rename one of the two.");
            graph.AddNode(concept.Id, [Labels[(int)concept.Kind]], properties);
        }
    }

    /// <summary>Adds what the tables say of them, and to <c>TARGETS</c> what documents state themselves.</summary>
    public void AddRelationships(IReadOnlyList<(string Document, MechanismStatement Statement)> statements)
    {
        foreach (var concept in vocabulary.Concepts)
            AddParents(concept);
        foreach (var row in vocabulary.DiseaseAntibodies)
            Add(row.Disease, Relation.MarkedBy, row.Antibody, row.Association, (Key.Association, row.Association), (Key.Source, row.Source));
        foreach (var row in vocabulary.DrugMechanisms)
        {
            foreach (var target in row.Targets)
                Add(row.Drug, Relation.ActsOn, target, null, (Key.Action, Filled(row.Action)), (Key.Source, row.Source));
        }

        AddTargets(statements);
    }

    private void AddParents(Concept concept)
    {
        var type = concept.Kind == ConceptKind.Drug ? Relation.MemberOf : Relation.SubtypeOf;
        foreach (var parent in concept.Parents)
            Add(concept.Id, type, parent, null, (Key.Source, "vocabulary"));
        if (concept.Kind != ConceptKind.Mechanism || !concept.Fields.TryGetValue("targets", out var targets))
            return;
        foreach (var target in targets.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            Add(concept.Id, Relation.ActsOn, target, null, (Key.Source, "vocabulary"));
    }

    private void AddTargets(IReadOnlyList<(string Document, MechanismStatement Statement)> statements)
    {
        var stated = statements.ToLookup(said => (said.Statement.Drug, said.Statement.Mechanism));
        foreach (var row in vocabulary.DrugMechanisms)
        {
            var quotes = Quotes(stated[(row.Drug, row.Mechanism)]);
            Add(row.Drug, Relation.Targets, row.Mechanism, null, [(Key.Action, Filled(row.Action)), (Key.Source, row.Source), .. quotes]);
        }

        foreach (var pair in stated.OrderBy(pair => pair.Key.Drug, StringComparer.Ordinal).ThenBy(pair => pair.Key.Mechanism, StringComparer.Ordinal))
            Add(pair.Key.Drug, Relation.Targets, pair.Key.Mechanism, null, Quotes(pair));
    }

    // Lists of one length: the nth quote stands in the nth document.
    private static (string, Value)[] Quotes(IEnumerable<(string Document, MechanismStatement Statement)> statements)
    {
        var ordered = statements.Distinct()
            .OrderBy(said => said.Document, StringComparer.Ordinal)
            .ThenBy(said => said.Statement.Span.Start)
            .ThenBy(said => said.Statement.Span.End)
            .ToList();
        return ordered.Count == 0 ? [] :
        [
            (Key.Quotes, Value.Strings(ordered.Select(said => said.Statement.Quote))),
            (Key.Documents, Value.Strings(ordered.Select(said => said.Document))),
            (Key.Starts, Value.List(ordered.Select(said => (Value)said.Statement.Span.Start))),
            (Key.Ends, Value.List(ordered.Select(said => (Value)said.Statement.Span.End))),
        ];
    }

    // A table may say a thing twice (and several rows of a drug share a target): the first row counts.
    private void Add(string start, string type, string end, string? detail, params (string Name, Value Value)[] properties)
    {
        var id = StableIds.OfRelationship(start, type, end, detail);
        if (!graph.ContainsRelationship(id) && graph.ContainsNode(start) && graph.ContainsNode(end))
            graph.AddRelationship(id, type, start, end, properties);
    }

    private static string? Filled(string text) => text.Length == 0 ? null : text;
}
