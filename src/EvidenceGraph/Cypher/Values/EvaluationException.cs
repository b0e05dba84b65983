namespace EvidenceGraph.Cypher.Values;

/// <summary>
/// A value that an expression cannot work with. The innermost expression that sees it pass notes its place, and the query's
/// outermost frame makes a <see cref="CypherException"/> of it.
/// </summary>
internal sealed class EvaluationException(string code, string sentence) : Exception(sentence)
{
    public string Code { get; } = code;

    public SourceSpan? Span { get; private set; }

    /// <summary>Notes the place, once. Always false, for use in an exception filter.</summary>
    public bool Locate(SourceSpan span)
    {
        Span ??= span;
        return false;
    }

    public static EvaluationException InvalidArgument(string sentence) => new("InvalidArgumentValue", sentence);

    public static EvaluationException InvalidType(string sentence) => new("InvalidArgumentType", sentence);
}
