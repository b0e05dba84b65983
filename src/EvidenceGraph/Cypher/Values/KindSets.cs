using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>Sets of kinds, asked and named.</summary>
internal static class KindSets
{
    public static Kinds Of(ValueKind kind) => (Kinds)(1 << (int)kind);

    public static bool Holds(this Kinds kinds, ValueKind kind) => (kinds & Of(kind)) != 0;

    /// <summary>The kinds as a message lists them: "a string or a list".</summary>
    public static string Describe(this Kinds kinds)
    {
        if ((kinds & Kinds.Any) == Kinds.Any)
            return "any value";
        string[] names = [.. Enum.GetValues<ValueKind>().Where(kind => kind != ValueKind.Null && kinds.Holds(kind)).Select(KindNames.Of)];
        return names.Length == 0 ? "null" : names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} or {names[^1]}";
    }
}
