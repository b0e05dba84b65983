namespace EvidenceGraph.Cypher;

/// <summary>Where on its way a query failed.</summary>
public enum CypherStage
{
    /// <summary>The text is not Cypher.</summary>
    Syntax,

    /// <summary>The text is Cypher and does not make sense: an unknown variable, a wrong type, a writing clause.</summary>
    Semantics,

    /// <summary>The query ran into values that it cannot work with.</summary>
    Execution,

    /// <summary>The query was stopped by a limit of time, rows or memory, or by its caller.</summary>
    Limit,
}
