using EvidenceGraph.Documents;
using EvidenceGraph.Mentions.Abbreviations;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Finds the short forms that a document defines: 'long form (SF)', 'SF (long form)', 'SF = long form' and lists of these in
/// one pair of brackets. Every search is bounded, so that the time is linear in the length of the text.
/// </summary>
internal static class AbbreviationFinder
{
    /// <summary>The definitions of <paramref name="document"/>, each pair of strings once, in the order of their short forms.</summary>
    public static IReadOnlyList<Abbreviation> Find(Document document)
    {
        var text = document.Text;
        if (text.AsSpan().IndexOfAny('(', '[', '=') < 0)
            return [];
        var found = new Definitions();
        foreach (var sentence in document.Sentences)
        {
            if (document.RoleOf(sentence) == SectionRole.Furniture)
                continue;
            var reader = new DefinitionReader(text, sentence.Span, found);
            for (var at = sentence.Span.Start; at < sentence.Span.End; at++)
            {
                var next = text.AsSpan(at, sentence.Span.End - at).IndexOfAny('(', '[', '=');
                if (next < 0)
                    break;
                at += next;
                reader.ReadAt(at);
            }
        }

        return found.InOrder;
    }
}
