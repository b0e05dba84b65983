using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Schema;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Whether a database can hold a graph: found out before anything is sent.</summary>
internal static class StorableGraph
{
    // What the server's reader of JSON takes.
    private const int LongestText = 20_000_000;

    /// <exception cref="ServerException">It cannot; the message names the element.</exception>
    public static void Check(PropertyGraph graph)
    {
        if (!graph.IsKeyProperty(graph.Keys.Find(GraphMark.Id)))
            throw Unstorable("the graph", $"does not keep its elements' keys as `{GraphMark.Id}`");
        if (graph.Keys.Find(GraphMark.Property) >= 0)
            throw Unstorable("the graph", $"has a property `{GraphMark.Property}`, the mark of a push");
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (graph.LabelNamesOf(node).Count == 0)
                throw Unstorable(graph.NodeId(node), "is a node without a label, and would not be found again");
            CheckId(graph.NodeId(node));
        }

        for (var one = 0; one < graph.RelationshipCount; one++)
            CheckId(graph.RelationshipId(one));
        for (var key = 0; key < graph.Keys.Count; key++)
        {
            CheckColumn(graph, graph.NodeColumn(key), key, graph.NodeCount, graph.NodeId);
            CheckColumn(graph, graph.RelationshipColumn(key), key, graph.RelationshipCount, graph.RelationshipId);
        }
    }

    private static void CheckId(string id)
    {
        if (!SchemaStatements.FitsIndex(id))
            throw Unstorable(id[..40] + "…", "is an id that is too long for an index: at most 8,000 bytes");
        CheckText(id, id);
    }

    private static void CheckColumn(PropertyGraph graph, PropertyColumn? column, int key, int count, Func<int, string> id)
    {
        for (var element = 0; column is not null && element < count; element++)
        {
            var value = column[element];
            if (Problem(value) is { } problem)
                throw Unstorable($"{id(element)}, property {graph.Keys[key]}", problem);
        }
    }

    private static string? Problem(Value value) => value.Kind switch
    {
        ValueKind.Null or ValueKind.Boolean or ValueKind.Integer => null,
        ValueKind.Float => double.IsFinite(value.AsDouble) ? null : "is no finite number, which JSON cannot write",
        ValueKind.String => TextProblem(value.AsString),
        ValueKind.List => ListProblem(value),
        _ => $"is {value.Kind}; a push writes texts, finite numbers, booleans and lists of one of them",
    };

    private static string? ListProblem(Value list)
    {
        foreach (var item in list.Items)
        {
            if (item.Kind != list.Items[0].Kind)
                return "is a list of several kinds, which Neo4j does not store";
            if (Problem(item) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? TextProblem(string text)
    {
        if (text.Length > LongestText)
            return "is longer than 20,000,000 characters, which the server does not read";
        for (var i = text.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return "holds half a surrogate pair, which UTF-8 cannot write";
            i++;
        }

        return null;
    }

    private static void CheckText(string text, string owner)
    {
        if (TextProblem(text) is { } problem)
            throw Unstorable(owner.Length > 40 ? owner[..40] + "…" : owner, problem);
    }

    private static ServerException Unstorable(string what, string why) => new(FailureKind.Refused, $"{what}: {why}.");
}
