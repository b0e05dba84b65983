using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>The work of a function. Arguments are of the kinds that its definition allows.</summary>
internal delegate Value FunctionBody(ReadOnlySpan<Value> arguments, FunctionContext context);

/// <summary>A function of the language.</summary>
/// <param name="Name">As documented; found in any case.</param>
/// <param name="Parameters">The kinds that each argument may have, besides null.</param>
/// <param name="Required">How many arguments it needs at least.</param>
/// <param name="Result">The kinds that it may give, besides null.</param>
/// <param name="Body">Its work.</param>
internal sealed record Function(string Name, Kinds[] Parameters, int Required, Kinds Result, FunctionBody Body)
{
    /// <summary>Whether a null among the arguments makes the result null, without asking <see cref="Body"/>.</summary>
    public bool NullGivesNull { get; init; } = true;

    /// <summary>Whether a wrong kind can be told before the query runs; openCypher wants some errors only while it runs.</summary>
    public bool CheckedEarly { get; init; } = true;

    /// <summary>What the result's items are, where it is a list.</summary>
    public Kinds Items { get; init; } = Kinds.Any;
}
