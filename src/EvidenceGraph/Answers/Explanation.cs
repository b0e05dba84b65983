using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>Why a statement says what it says: its sentence in its surroundings, the rule that found it, the words that decided.</summary>
internal static class Explanation
{
    /// <summary>The shortest beginning of an evidence id that is looked up.</summary>
    public const int ShortestId = 8;

    private static readonly AnswerColumn[] Columns =
    [
        new("drug"), new("role"), new("outcome"), new("population"), new("section"), new("rule"), new("cues"), new("tier"),
        new("context", IsDetail: true), new("drugId", IsDetail: true), .. EvidenceColumns.All,
    ];

    /// <summary>The Evidence nodes whose id begins with <paramref name="prefix"/>, by id.</summary>
    public static List<Node> Find(PropertyGraph graph, string prefix) =>
    [
        .. graph.NodesWithLabel(Label.Evidence).Where(node => node.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .OrderBy(node => node.Id, StringComparer.Ordinal),
    ];

    /// <summary>One row: everything that decided <paramref name="evidence"/>.</summary>
    public static AnswerTable Of(Node evidence, EvidenceQueries queries)
    {
        var statement = queries.Statements([evidence.Id])[evidence.Id];
        var shown = new Scoped(statement, Scoped.Exact);
        var row = new AnswerRow(
            [
                statement.Drug, statement.Role, statement.OutcomeInWords, statement.Population, Text(evidence, Key.Section),
                Text(evidence, Key.Rule), Cues(evidence), statement.Study.Tier, Text(evidence, Key.Context), statement.DrugId,
                .. EvidenceColumns.Of([shown]),
            ],
            [shown]);
        return new AnswerTable(Columns, [row], []);
    }

    /// <summary>The same for the eye: what decided, and the sentences around.</summary>
    public static IEnumerable<string> InWords(Node evidence)
    {
        yield return "rule: " + (Text(evidence, Key.Rule) ?? "not stated by the extractor");
        yield return "words that decided: " + (Cues(evidence) is { Count: > 0 } cues ? string.Join("; ", cues.Select(cue => $"'{cue}'")) : "none stated");
        yield return "section: " + (Text(evidence, Key.Section) ?? "not stated");
        if (Text(evidence, Key.Context) is { } context)
            yield return "in its surroundings: " + context;
    }

    private static string? Text(Node node, string key) => node[key] is { IsNull: false } value ? value.AsString : null;

    private static List<string> Cues(Node node) =>
        node[Key.Cues] is { IsNull: false } cues ? [.. cues.AsList.Select(cue => cue.AsString)] : [];
}
