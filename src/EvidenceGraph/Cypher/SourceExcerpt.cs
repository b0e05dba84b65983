namespace EvidenceGraph.Cypher;

/// <summary>Shows a place in a query: line, column, the line itself and carets under it.</summary>
internal static class SourceExcerpt
{
    private const int WidestLine = 120;

    public static string NameOf(CypherStage stage) => stage switch
    {
        CypherStage.Syntax => "Syntax error",
        CypherStage.Semantics => "Semantic error",
        CypherStage.Execution => "Runtime error",
        _ => "Stopped",
    };

    public static (int Line, int Column) Position(string query, int offset)
    {
        var before = query.AsSpan(0, Math.Min(offset, query.Length));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    public static string Describe(CypherStage stage, string sentence, string query, SourceSpan span)
    {
        var (line, column) = Position(query, span.Start);
        var start = Math.Min(span.Start, query.Length) - (column - 1);
        var length = query.AsSpan(start).IndexOfAny('\r', '\n');
        var text = length < 0 ? query[start..] : query.Substring(start, length);
        var skipped = Math.Max(0, column - WidestLine / 2);
        var shown = text[skipped..Math.Min(text.Length, skipped + WidestLine)].Replace('\t', ' ');
        var carets = Math.Clamp(span.End - span.Start, 1, Math.Max(1, shown.Length - (column - 1 - skipped)));
        var underline = new string(' ', column - 1 - skipped) + new string('^', carets);
        return $"{NameOf(stage)} at line {line}, column {column}: {sentence}\n  {shown}\n  {underline}";
    }
}
