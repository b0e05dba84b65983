namespace EvidenceGraph.Cypher.Ast;

/// <summary>What is wanted of a query: its rows, its plan, or both.</summary>
internal enum StatementMode
{
    Run,
    Explain,
    Profile,
}

/// <summary><c>[EXPLAIN | PROFILE] query [;]</c></summary>
internal sealed record Statement(StatementMode Mode, Query Query);
