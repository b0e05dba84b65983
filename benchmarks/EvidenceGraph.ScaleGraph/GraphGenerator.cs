using System.Globalization;
using EvidenceGraph.Graph;

namespace EvidenceGraph.ScaleGraph;

/// <summary>
/// A stress graph near to the evidence model, the same wherever it is made: at scale 1, 200,000 nodes and 1,000,000
/// relationships with skewed degrees, parallel relationships and one self-loop.
/// </summary>
public sealed class GraphGenerator
{
    private const int TreatsStream = 11;

    private static readonly string[] Outcomes = ["beneficial", "mixed", "no-benefit", "harmful", "unreported"];

    private readonly double _scale;
    private readonly NodeKind _study;
    private readonly NodeKind _drug;
    private readonly NodeKind _disease;
    private readonly NodeKind _mechanism;
    private readonly NodeKind _antibody;
    private readonly RelationshipKind _treats;

    /// <param name="scale">Every count of nodes and relationships is multiplied by it, rounded, and at least 1.</param>
    public GraphGenerator(double scale = 1)
    {
        _scale = scale;
        _study = new("Study", 1, Count(160_000), "id:ID(Study),name,design,participants:int,year:int,journal,tier");
        _drug = new("Drug", 2, Count(5_000), "id:ID(Drug),name,kind,atc,approved:boolean");
        _disease = new("Disease", 3, Count(20_000), "id:ID(Disease),name,mondo,mesh,synonyms:string[]");
        _mechanism = new("Mechanism", 4, Count(1_000), "id:ID(Mechanism),name,level:int,synonyms:string[]");
        _antibody = new("Antibody", 5, Count(14_000), "id:ID(Antibody),name,antigen,titer:double");
        _treats = new("TREATS", _drug, _disease, Count(300_000), TreatsStream);
        NodeKinds = [_study, _drug, _disease, _mechanism, _antibody];
        RelationshipKinds =
        [
            _treats,
            new("REPORTED_IN", _drug, _study, Count(320_000), 12),
            new("REPORTED_IN", _disease, _study, Count(220_000), 13),
            new("MARKED_BY", _disease, _antibody, Count(80_000), 14),
            new("TARGETS", _drug, _antibody, Count(45_000), 15),
            new("HAS_MECHANISM", _drug, _mechanism, Count(15_000), 16),
            new("SUBTYPE_OF", _disease, _disease, _disease.Count, 17),
        ];
    }

    /// <summary>The labels with their counts.</summary>
    public IReadOnlyList<NodeKind> NodeKinds { get; }

    /// <summary>The relationship types with their ends and counts.</summary>
    public IReadOnlyList<RelationshipKind> RelationshipKinds { get; }

    /// <summary>The graph in memory.</summary>
    public PropertyGraph Build()
    {
        var builder = new PropertyGraphBuilder();
        foreach (var kind in NodeKinds)
            foreach (var node in Nodes(kind))
                builder.AddNode(node.Id, [kind.Label], node.Properties);
        foreach (var kind in RelationshipKinds)
            foreach (var relationship in Relationships(kind))
                builder.AddRelationship(relationship.Key, kind.Type, relationship.Start, relationship.End, relationship.Properties.Prepend(("key", relationship.Key)));
        return builder.Build();
    }

    /// <summary>The nodes of a label, in order.</summary>
    public static IEnumerable<GeneratedNode> Nodes(NodeKind kind) =>
        Enumerable.Range(0, kind.Count).Select(number => new GeneratedNode(kind.Id(number), NodeProperties.Of(kind, number)));

    /// <summary>The relationships of a kind, in order.</summary>
    public IEnumerable<GeneratedRelationship> Relationships(RelationshipKind kind) => Enumerable.Range(0, kind.Count).Select(number => Relationship(kind, number));

    private GeneratedRelationship Relationship(RelationshipKind kind, int number)
    {
        var (start, end) = Ends(kind, number);
        var bits = SplitMix64.Draw(kind.Stream, number, 3);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{kind.Stream}-{number:D6}"),
            kind.From.Id(start),
            kind.To.Id(end),
            [("quote", GeneratedText.Quote(kind.Stream, number)), ("outcome", Outcomes[(bits >> 8) % 5]), ("year", 1980 + (int)(bits % 46))]);
    }

    private (int Start, int End) Ends(RelationshipKind kind, int number)
    {
        var (one, other) = (SplitMix64.Draw(kind.Stream, number, 0), SplitMix64.Draw(kind.Stream, number, 1));
        return (kind.Type, kind.From.Label) switch
        {
            ("TREATS", _) => Treats(number),
            ("REPORTED_IN", "Drug") when number < _treats.Count => (Treats(number).Drug, StudyOf(number)),
            ("REPORTED_IN", "Disease") => (Treats(number).Disease, StudyOf(number)),
            ("HAS_MECHANISM", _) => (number % _drug.Count, SplitMix64.Skewed(other, _mechanism.Count)),
            ("SUBTYPE_OF", _) => (number, number == 0 ? 0 : (int)(one % (ulong)number)), // a random tree, 0 points to itself
            _ => (SplitMix64.Skewed(one, kind.From.Count), (int)(other % (ulong)kind.To.Count)),
        };
    }

    private (int Drug, int Disease) Treats(int number) =>
        (SplitMix64.Skewed(SplitMix64.Draw(TreatsStream, number, 0), _drug.Count), SplitMix64.Skewed(SplitMix64.Draw(TreatsStream, number, 1), _disease.Count));

    // Drug, disease and study of the same number belong together.
    private int StudyOf(int treats) => (int)(SplitMix64.Draw(TreatsStream, treats, 2) % (ulong)_study.Count);

    private int Count(int atScaleOne) => Math.Max(1, (int)Math.Round(atScaleOne * _scale, MidpointRounding.ToEven));
}
