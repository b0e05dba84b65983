using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>Reads where a document itself says how a drug acts: 'tacrolimus, a calcineurin inhibitor', 'the JAK inhibitor tofacitinib'.</summary>
internal static class MechanismStatementExtractor
{
    private const int LongestLink = 90;
    private const int LongestTouch = 2;

    private static readonly string[] Links =
        [", a ", ", an ", ", the ", " is a ", " is an ", " was a ", "-a ", " (a ", " (an ", "—a ", ", ein ", " ist ein ", ", un ", ", une ", " est un ", " es un ", " è un "];

    /// <summary>The statements of <paramref name="document"/>, in order of place.</summary>
    public static IReadOnlyList<MechanismStatement> Extract(Document document, MentionSet mentions)
    {
        var statements = new List<MechanismStatement>();
        var all = mentions.Mentions;
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Kind is not (ConceptKind.Drug or ConceptKind.Mechanism))
                continue;
            var other = all[i].Kind == ConceptKind.Drug ? ConceptKind.Mechanism : ConceptKind.Drug;
            for (var j = i + 1; j < all.Count && all[j].Sentence == all[i].Sentence && all[j].Span.Start - all[i].Span.End <= LongestLink; j++)
            {
                if (all[j].Kind != other || all[j].Span.Start < all[i].Span.End)
                    continue;
                if (IsStated(document.Text, all[i], all[j]))
                    Add(statements, document, all[i], all[j]);
                break;
            }
        }

        return statements;
    }

    private static bool IsStated(string text, Mention first, Mention second)
    {
        var between = text.AsSpan(first.Span.End, second.Span.Start - first.Span.End);
        if (first.Kind == ConceptKind.Mechanism)
            return between.Length <= LongestTouch && between.IndexOfAnyExcept(' ', '(', '\n') < 0;
        if (between.ContainsAny(';', '.'))
            return false;
        foreach (var link in Links)
        {
            if (between.StartsWith(link, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return between.Length <= LongestTouch && between.StartsWith(" (");
    }

    private static void Add(List<MechanismStatement> statements, Document document, Mention first, Mention second)
    {
        var (drug, mechanism) = first.Kind == ConceptKind.Drug ? (first, second) : (second, first);
        var span = new TextSpan(first.Span.Start, second.Span.End);
        statements.Add(new MechanismStatement(drug.Id, mechanism.Id, span, document.Quote(span)));
    }
}
