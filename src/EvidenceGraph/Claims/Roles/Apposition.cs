using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>A class that only says what a substance is: 'tacrolimus, a calcineurin inhibitor', 'triple therapy (prednisone, ciclosporin …)'.</summary>
internal sealed class Apposition(ClaimReading reading, Vocabulary vocabulary)
{
    private const int LongestLink = 24;

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
            if (Between(other.Span.End, drug.Start) is { Length: > 0 } after
                && vocabulary.IsA(ConceptKind.Drug, other.Id, use.Drug) && (after.StartsWith(", a") || after.TrimStart().StartsWith("(")))
                return true;
            if (Between(drug.End, other.Span.Start) is { Length: > 0 } before && before.TrimStart().StartsWith("(") && IsClass(use.Drug))
                return true;
        }

        return false;
    }

    private ReadOnlySpan<char> Between(int from, int to) =>
        from < to && to - from <= LongestLink ? reading.Document.Text.AsSpan(from, to - from) : default;

    private bool IsClass(string drug) => vocabulary.Find(ConceptKind.Drug, drug)?.Fields.GetValueOrDefault("kind") == "class";
}
