namespace EvidenceGraph.Studies.Publication;

/// <summary>Reads DOIs: <c>10.</c>, a registrant's number, a slash, a name (DOI Handbook 2.2).</summary>
internal static class DoiReader
{
    private static readonly string[] Tails = ["/full", "/abstract", "/pdf", "/epdf", "/html"];

    /// <summary>The first DOI of <paramref name="line"/> in lower case; null where it has none.</summary>
    public static string? Read(ReadOnlySpan<char> line)
    {
        for (var at = 0; at < line.Length;)
        {
            var found = line[at..].IndexOf("10.", StringComparison.Ordinal);
            if (found < 0)
                return null;
            at += found;
            if ((at == 0 || !char.IsAsciiLetterOrDigit(line[at - 1])) && End(line, at) is > 0 and var end && !IsOfRegistry(line[at..end]))
                return line[at..end].ToString().ToLowerInvariant();
            at += 3;
        }

        return null;
    }

    // ISRCTN gives its records DOIs; they name no paper.
    private static bool IsOfRegistry(ReadOnlySpan<char> doi) => doi.StartsWith("10.1186/isrctn", StringComparison.OrdinalIgnoreCase);

    // The index after the DOI that begins at `at`, or -1.
    private static int End(ReadOnlySpan<char> line, int at)
    {
        var slash = at + 3;
        while (slash < line.Length && slash < at + 12 && char.IsAsciiDigit(line[slash]))
            slash++;
        if (slash < at + 7 || slash >= line.Length || line[slash] != '/')
            return -1;
        var end = slash + 1;
        var open = 0;
        while (end < line.Length && IsPart(line[end]) && (line[end] != ')' || open > 0))
        {
            open += line[end] == '(' ? 1 : line[end] == ')' ? -1 : 0;
            end++;
        }

        while (end > slash + 1 && line[end - 1] is '.' or ',' or ';' or ':' or '(' or '/' or '-' or '_')
            end--;
        foreach (var tail in Tails)
        {
            if (line[at..end].EndsWith(tail, StringComparison.OrdinalIgnoreCase))
                end -= tail.Length;
        }

        return end > slash + 1 ? end : -1;
    }

    private static bool IsPart(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or ';' or ':' or '(' or ')' or '/' or '+' or '*' or '#' or '~';
}
