namespace EvidenceGraph.Cypher.Execution;

/// <summary>A limit was reached; becomes a <see cref="CypherException"/> of the stage <see cref="CypherStage.Limit"/>.</summary>
internal sealed class LimitException(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;
}
