using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher;

/// <summary>Compares the names in a query with those of a graph.</summary>
internal static class NameCheck
{
    public static IReadOnlyList<CypherWarning> Run(MentionedNames names, KnownNames known, string text)
    {
        var warnings = new List<CypherWarning>();
        void Compare(string what, Dictionary<string, SourceSpan> mentioned, IReadOnlyList<string> there)
        {
            foreach (var (name, span) in mentioned)
                if (!there.Contains(name, StringComparer.Ordinal))
                    warnings.Add(new CypherWarning($"the graph has no {what} `{name}`.{NearMatch.Hint(name, there)}", text, span) { Name = name });
        }

        Compare("label", names.Labels, known.Labels);
        Compare("relationship type", names.Types, known.Types);
        Compare("property", names.Properties, known.Properties);
        return [.. warnings.OrderBy(warning => warning.Span.Start)];
    }
}

/// <summary>The names that a graph has, wherever it lies.</summary>
internal sealed record KnownNames(IReadOnlyList<string> Labels, IReadOnlyList<string> Types, IReadOnlyList<string> Properties);
