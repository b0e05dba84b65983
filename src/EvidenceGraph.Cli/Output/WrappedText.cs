namespace EvidenceGraph.Cli.Output;

/// <summary>Text in lines of a limited width, each after the same indent.</summary>
internal static class WrappedText
{
    /// <summary>The lines of <paramref name="text"/>, broken at blanks; a longer word has a line of its own.</summary>
    public static IEnumerable<string> Lines(string text, int indent, int lineWidth)
    {
        var margin = new string(' ', indent);
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && indent + line.Length + 1 + word.Length > lineWidth)
            {
                yield return margin + line;
                line = "";
            }

            line = line.Length == 0 ? word : line + " " + word;
        }

        if (line.Length > 0)
            yield return margin + line;
    }
}
