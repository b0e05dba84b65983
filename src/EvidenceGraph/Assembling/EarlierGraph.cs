using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Studies;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>Reads back from a graph what was put into it: its documents, as they were extracted.</summary>
internal static class EarlierGraph
{
    private static readonly (string Label, ConceptKind Kind)[] Kinds =
    [
        (Label.Disease, ConceptKind.Disease), (Label.Antibody, ConceptKind.Antibody), (Label.Drug, ConceptKind.Drug),
        (Label.Mechanism, ConceptKind.Mechanism), (Label.Target, ConceptKind.Target),
    ];

    /// <summary>The concepts that some document of the graph names.</summary>
    public static IEnumerable<(ConceptKind Kind, string Id)> Mentioned(PropertyGraph graph) =>
        from kind in Kinds
        from node in graph.FindNodes(kind.Label, Key.Mentioned, true)
        select (kind.Kind, node.Id);

    /// <summary>What each document says, mentions and abbreviations aside.</summary>
    /// <exception cref="GraphFileException">A node lacks what <see cref="EvidenceGraphBuilder"/> gives it.</exception>
    public static IEnumerable<Extraction> Extractions(PropertyGraph graph)
    {
        var statements = Statements(graph).ToLookup(said => said.Document, said => said.Statement);
        foreach (var document in graph.NodesWithLabel(Label.Document))
        {
            yield return new Extraction(
                Facts(document),
                Study(Only(document, document.Outgoing(Relation.Describes))),
                [],
                [],
                [.. document.Incoming(Relation.QuotedFrom).Select(quoted => Evidence(quoted.Start)).OrderBy(said => said.Span.Start).ThenBy(said => said.Span.End)],
                [.. statements[document.Id]]);
        }
    }

    private static DocumentFacts Facts(Node document) => new(
        Needed(document, Key.Path),
        Needed(document, Key.Format),
        Text(document[Key.Title]),
        Text(document[Key.Language]),
        document.Id,
        Text(document[Key.Url]),
        Truth(document[Key.Restated]));

    private static Study Study(Relationship describes)
    {
        if (!Words.TryParse(Text(describes[Key.Design]), out StudyDesign design))
            throw Broken(describes.Start, Key.Design);
        return new Study
        {
            Id = Text(describes[Key.StudyId]) ?? throw Broken(describes.Start, Key.StudyId),
            Title = Text(describes[Key.Title]),
            Design = design,
            Phase = Text(describes[Key.Phase]),
            Planned = Truth(describes[Key.Planned]),
            Controlled = Truth(describes[Key.Controlled]),
            Participants = Number(describes[Key.Participants]),
            FollowUp = Text(describes[Key.FollowUp]),
            Year = Number(describes[Key.Year]),
            Journal = Text(describes[Key.Journal]),
            Doi = Text(describes[Key.Doi]),
            Pmid = Text(describes[Key.Pmid]),
            Registry = Text(describes[Key.Registry]),
            Retracted = Truth(describes[Key.Retracted]),
        };
    }

    private static Evidence Evidence(Node node)
    {
        if (!Words.TryParse(Text(node[Key.Role]), out Role role))
            throw Broken(node, Key.Role);
        if (!Words.TryParse(Text(node[Key.Outcome]), out Outcome outcome))
            throw Broken(node, Key.Outcome);
        return new Evidence
        {
            Drug = Only(node, node.Outgoing(Relation.OfDrug)).End.Id,
            Diseases = Ends(node, Relation.InDisease),
            Antibodies = Ends(node, Relation.WithAntibody),
            Mechanisms = Texts(node[Key.Mechanisms]),
            Role = role,
            Outcome = outcome,
            Hedged = Truth(node[Key.Hedged]),
            Participants = Number(node[Key.Participants]),
            Improved = Number(node[Key.Improved]),
            Assessed = Number(node[Key.Assessed]),
            Comparators = Texts(node[Key.Comparators]),
            Concomitant = Texts(node[Key.Concomitant]),
            Quote = Needed(node, Key.Quote),
            Span = Span(node, node[Key.Start], node[Key.End]),
            Section = Text(node[Key.Section]),
            Context = Text(node[Key.Context]),
            Rule = Text(node[Key.Rule]),
            Cues = Texts(node[Key.Cues]),
        };
    }

    private static IEnumerable<(string Document, MechanismStatement Statement)> Statements(PropertyGraph graph)
    {
        foreach (var targets in graph.RelationshipsOfType(Relation.Targets))
        {
            var (quotes, documents) = (Texts(targets[Key.Quotes]), Texts(targets[Key.Documents]));
            if (quotes.Length == 0)
                continue;
            var (starts, ends) = (targets[Key.Starts].AsList, targets[Key.Ends].AsList);
            for (var i = 0; i < quotes.Length; i++)
            {
                var span = Span(targets.Start, starts[i], ends[i]);
                yield return (documents[i], new MechanismStatement(targets.Start.Id, targets.End.Id, span, quotes[i]));
            }
        }
    }

    private static string[] Ends(Node node, string type) =>
        [.. node.Outgoing(type).Select(relationship => relationship.End.Id).Order(StringComparer.Ordinal)];

    private static Relationship Only(Node node, IEnumerable<Relationship> relationships) =>
        relationships.Take(1).ToArray() is [var one] ? one : throw Broken(node, "relationship");

    private static TextSpan Span(Node node, Value start, Value end) =>
        Number(start) is { } from && Number(end) is { } to && from <= to ? new TextSpan(from, to) : throw Broken(node, Key.Start);

    private static string Needed(Node node, string key) => Text(node[key]) ?? throw Broken(node, key);

    private static string? Text(Value value) => value.Kind == ValueKind.String ? value.AsString : null;

    private static bool Truth(Value value) => value.Kind == ValueKind.Boolean && value.AsBoolean;

    private static int? Number(Value value) =>
        value.Kind == ValueKind.Integer && value.AsInteger is >= 0 and <= int.MaxValue ? (int)value.AsInteger : null;

    private static string[] Texts(Value value) => value.Kind == ValueKind.List ? [.. value.AsList.Select(item => item.AsString)] : [];

    private static GraphFileException Broken(Node node, string what) =>
        new($"the node {node.Id} has no usable '{what}': the graph was not made by `build`, or was edited. Build it anew.");
}
