using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>Finds where a page breaks off its text: 'with poor …', then 'View Full Text'.</summary>
internal static class Truncation
{
    /// <summary>The last sentence of the text that can carry a claim, if it ends in an ellipsis or has one after it; else null.</summary>
    public static TextSpan? Find(string text, List<Section> sections, List<Sentence> sentences)
    {
        for (var i = sentences.Count - 1; i >= 0; i--)
        {
            if (sections[sentences[i].Section].Role is SectionRole.Furniture or SectionRole.Registry)
                continue;
            var span = sentences[i].Span;
            return IsEllipsis(text, span.End - 1) || FollowedByEllipsis(text, span.End) ? span : null;
        }

        return null;
    }

    private static bool IsEllipsis(string text, int i)
    {
        if (text[i] is ']' or ')' && i > 0)
            i--;
        return text[i] == '…' || (text[i] == '.' && i >= 2 && text[i - 1] == '.' && text[i - 2] == '.');
    }

    private static bool FollowedByEllipsis(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i < text.Length && (text[i] == '…' || (text[i] == '.' && i + 2 < text.Length && text[i + 1] == '.' && text[i + 2] == '.'));
    }
}
