namespace EvidenceGraph.Studies.Publication;

/// <summary>Finds the notices by which catalogues mark a retraction: 'Retraction in' and 'Retraction of' above or before a citation.</summary>
internal static class RetractionReader
{
    private static readonly string[] Notices = ["Retraction in", "Retraction of", "Retracted by"];

    /// <summary>Whether a line of <paramref name="text"/> is such a notice; 'Retraction of the eyelid' is none.</summary>
    public static bool IsRetracted(string text, List<TextLine> lines)
    {
        foreach (var line in lines)
        {
            var span = text.AsSpan(line.Start, line.End - line.Start).Trim();
            foreach (var notice in Notices)
            {
                if (span.StartsWith(notice, StringComparison.Ordinal) && IsCitation(span[notice.Length..]))
                    return true;
            }
        }

        return false;
    }

    private static bool IsCitation(ReadOnlySpan<char> rest) =>
        rest.Length == 0 || rest[0] == ':' || (rest.Length > 1 && rest[0] == ' ' && (char.IsUpper(rest[1]) || char.IsAsciiDigit(rest[1])));
}
