using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>
/// A class that only says what a substance is: 'tacrolimus, a calcineurin inhibitor', 'the JAK inhibitor tofacitinib', 'triple therapy (prednisone,
/// ciclosporin …)'.
/// </summary>
internal sealed class Apposition(ClaimReading reading, Vocabulary vocabulary)
{
    private const int LongestLink = 24;

    // After the substance: 'tofacitinib, a JAK inhibitor', and so in the languages that are read.
    private static readonly string[] Articles = [", a", ", un", ", ein", ", the ", ", der ", ", le ", ", el ", ", il "];

    /// <summary>Whether every one of <paramref name="uses"/> is such a class.</summary>
    public bool IsAll(List<DrugUse> uses)
    {
        foreach (var use in uses)
        {
            if (!Is(use))
                return false;
        }

        return true;
    }

    /// <summary>Whether <paramref name="use"/> is such a class.</summary>
    public bool Is(DrugUse use)
    {
        var drug = use.Mention.Span;
        foreach (var other in use.Sentence.Mentions)
        {
            if (other.Kind != ConceptKind.Drug || other.Id == use.Drug)
                continue;
            var after = Between(other.Span.End, drug.Start);
            var before = Between(drug.End, other.Span.Start);
            if (before.TrimStart().StartsWith("(") && IsClass(use.Drug))
                return true;
            if ((before is " " || after.TrimStart().StartsWith("(") || StartsWithArticle(after)) && vocabulary.IsA(ConceptKind.Drug, other.Id, use.Drug))
                return true;
        }

        return false;
    }

    private static bool StartsWithArticle(ReadOnlySpan<char> link)
    {
        foreach (var article in Articles)
        {
            if (link.StartsWith(article))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Between(int from, int to) =>
        from < to && to - from <= LongestLink ? reading.Document.Text.AsSpan(from, to - from) : default;

    private bool IsClass(string drug) => vocabulary.Find(ConceptKind.Drug, drug)?.Fields.GetValueOrDefault("kind") == "class";
}
