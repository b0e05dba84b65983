using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>One Evidence node with what hangs on it: its drug, population, study and document.</summary>
internal sealed class Statement
{
    private readonly Node _node;

    public Statement(Node node)
    {
        _node = node;
        Drug = Only(node, Relation.OfDrug);
        Study = new StudyFacts(Only(node, Relation.ReportedIn));
        Document = Only(node, Relation.QuotedFrom);
        Diseases = [.. Ends(node, Relation.InDisease)];
        Antibodies = [.. Ends(node, Relation.WithAntibody)];
    }

    public string Id => _node.Id;

    public PropertyGraph Graph => _node.Graph;

    public Node Drug { get; }

    public StudyFacts Study { get; }

    public Node Document { get; }

    /// <summary>The diseases of the population, by id.</summary>
    public IReadOnlyList<Node> Diseases { get; }

    /// <summary>The antibodies of the population, by id.</summary>
    public IReadOnlyList<Node> Antibodies { get; }

    public string Role => _node[Key.Role].AsString;

    public string Outcome => _node[Key.Outcome].AsString;

    public bool Hedged => _node[Key.Hedged] is { IsNull: false } hedged && hedged.AsBoolean;

    public int? Participants => Number(Key.Participants);

    public int? Improved => Number(Key.Improved);

    public int? Assessed => Number(Key.Assessed);

    public string Quote => _node[Key.Quote].AsString;

    public int Start => Number(Key.Start)!.Value;

    public int End => Number(Key.End)!.Value;

    public string? Section => _node[Key.Section] is { IsNull: false } section ? section.AsString : null;

    /// <summary>Whether nothing but a title carries it.</summary>
    public bool TitleOnly => Section == "title";

    public IReadOnlyList<string> Mechanisms => Strings(Key.Mechanisms);

    public IReadOnlyList<string> Comparators => Strings(Key.Comparators);

    public IReadOnlyList<string> Concomitant => Strings(Key.Concomitant);

    public bool Restated => Document[Key.Restated] is { IsNull: false } restated && restated.AsBoolean;

    public string Path => Document[Key.Path] is { IsNull: false } path ? path.AsString : Document.Id;

    /// <summary>The patients that the statement speaks for: its own number, else the study's; null while nothing is finished.</summary>
    public int? Patients => Study.Planned ? null : Participants ?? Study.Participants;

    private int? Number(string key) => _node[key] is { IsNull: false } value ? checked((int)value.AsInteger) : null;

    private IReadOnlyList<string> Strings(string key) =>
        _node[key] is { IsNull: false } value ? [.. value.AsList.Select(item => item.AsString)] : [];

    private static Node Only(Node node, string type) => Ends(node, type).First();

    private static IEnumerable<Node> Ends(Node node, string type)
    {
        var ends = new List<Node>();
        foreach (var relationship in node.Outgoing(type))
            ends.Add(relationship.End);
        return ends.OrderBy(end => end.Id, StringComparer.Ordinal);
    }
}
