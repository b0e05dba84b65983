namespace EvidenceGraph.Cypher;

/// <summary>Something in a query that is probably a mistake, and does not stop it.</summary>
public sealed record CypherWarning
{
    internal CypherWarning(string sentence, string query, SourceSpan span)
    {
        (Sentence, Span) = (sentence, span);
        (Line, Column) = SourceExcerpt.Position(query, span.Start);
    }

    /// <summary>What is odd, with the nearest known name.</summary>
    public string Sentence { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    internal SourceSpan Span { get; }

    /// <summary>The name that is odd.</summary>
    internal string Name { get; init; } = "";

    /// <summary>The warning with its place, in one line.</summary>
    public override string ToString() => $"line {Line}, column {Column}: {Sentence}";
}
