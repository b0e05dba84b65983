namespace EvidenceGraph.Answers;

/// <summary>A statement that answers a question, and how its population relates to the one asked for.</summary>
internal sealed record Scoped(Statement Statement, Scope Scope);
