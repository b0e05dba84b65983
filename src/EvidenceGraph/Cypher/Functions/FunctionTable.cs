using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>All functions that are not aggregations, by name.</summary>
internal static class FunctionTable
{
    private static readonly Dictionary<string, Function> ByName = Functions().ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<string> Names => ByName.Keys;

    public static Function? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<Function> Functions() =>
    [
        .. GraphFunctions.All, .. ListFunctions.All, .. StringFunctions.All, .. NumberFunctions.All, .. ConversionFunctions.All, .. TemporalFunctions.All,
    ];

    /// <summary>A definition in which every parameter is needed.</summary>
    public static Function Define(string name, Kinds result, Kinds[] parameters, FunctionBody body) => new(name, parameters, parameters.Length, result, body);
}
