using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>What a function may know besides its arguments.</summary>
/// <param name="Graph">The graph.</param>
/// <param name="Now">The moment at which the query began: the same throughout it.</param>
/// <param name="LongestList">How many items a function may put into a list.</param>
internal sealed record FunctionContext(PropertyGraph Graph, DateTimeOffset Now, int LongestList)
{
    /// <exception cref="EvaluationException">A list would become too long.</exception>
    public void CheckLength(long items)
    {
        if (items > LongestList)
            throw new EvaluationException("MemoryLimit", $"a list or text of {items} items exceeds the limit of {LongestList}.");
    }
}
