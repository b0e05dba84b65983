using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>Compares the names in a query with those of a graph.</summary>
internal static class NameCheck
{
    public static IReadOnlyList<CypherWarning> Run(MentionedNames names, PropertyGraph graph, string text)
    {
        var warnings = new List<CypherWarning>();
        void Compare(string what, Dictionary<string, SourceSpan> mentioned, IReadOnlyList<string> known)
        {
            foreach (var (name, span) in mentioned)
                if (!known.Contains(name, StringComparer.Ordinal))
                    warnings.Add(new CypherWarning($"the graph has no {what} `{name}`.{NearMatch.Hint(name, known)}", text, span) { Name = name });
        }

        Compare("label", names.Labels, graph.Labels);
        Compare("relationship type", names.Types, graph.RelationshipTypes);
        Compare("property", names.Properties, graph.PropertyKeys);
        return [.. warnings.OrderBy(warning => warning.Span.Start)];
    }
}
