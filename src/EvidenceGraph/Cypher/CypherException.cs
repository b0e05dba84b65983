namespace EvidenceGraph.Cypher;

/// <summary>Why a query could not be read or run: one sentence, with its place in the query underlined where there is one.</summary>
public sealed class CypherException : Exception
{
    internal CypherException(CypherStage stage, string code, string sentence, string query, SourceSpan? span)
        : base(span is { } place ? SourceExcerpt.Describe(stage, sentence, query, place) : $"{SourceExcerpt.NameOf(stage)}: {sentence}")
    {
        (Stage, Code, Sentence) = (stage, code, sentence);
        if (span is { } known)
            (Line, Column) = SourceExcerpt.Position(query, known.Start);
    }

    /// <summary>Where on its way the query failed.</summary>
    public CypherStage Stage { get; }

    /// <summary>The kind of mistake in one word, in openCypher's words where it has one: <c>UndefinedVariable</c>.</summary>
    public string Code { get; }

    /// <summary>The message without stage, place and excerpt.</summary>
    public string Sentence { get; }

    /// <summary>The line of the mistake, from 1; 0 where it has no place.</summary>
    public int Line { get; }

    /// <summary>The column of the mistake, from 1; 0 where it has no place.</summary>
    public int Column { get; }
}
