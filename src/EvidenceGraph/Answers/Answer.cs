using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>The answer to a question, and the saved query that gave it.</summary>
/// <param name="Query">The query's name.</param>
/// <param name="Parameters">What it was run with.</param>
/// <param name="Table">The rows, each with its statements.</param>
internal sealed record Answer(string Query, IReadOnlyDictionary<string, Value> Parameters, AnswerTable Table);
