using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Tells which of the counts of a sentence are those of a claim: by the arm that stands with them, and by the disease.</summary>
/// <param name="claims">All claims of the document.</param>
/// <param name="hasArms">Whether the study may compare its drugs.</param>
internal sealed class CountOwners(IReadOnlyList<Claim> claims, bool hasArms)
{
    private const int ArmReach = 12;

    /// <summary>The first of <paramref name="counts"/> that is of <paramref name="claim"/>; null where none is.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="sentence">The sentence that states them.</param>
    /// <param name="counts">Its counts, in order.</param>
    /// <param name="isItsOwn">Whether the sentence is known to speak of the claim though it may not name the drug.</param>
    /// <param name="isPlain">Whether only counts are asked for whose numbers stand side by side.</param>
    public ResponseCount? First(Claim claim, SentenceReading sentence, IReadOnlyList<ResponseCount> counts, bool isItsOwn, bool isPlain)
    {
        if (counts.Count == 0)
            return null;
        var arms = Arms(sentence);
        var hasOthers = claim.Role == Role.Comparator || arms.Exists(arm => !IsOf(arm, claim));
        var isNamed = sentence.NamesDrug(claim.Drug);
        if (!isNamed && (hasOthers || !isItsOwn || claim.Role == Role.Comparator))
            return null;
        var armsFollow = hasOthers && Follows(arms, sentence, counts);
        for (var i = 0; i < counts.Count; i++)
        {
            if (counts[i].IsOfPlacebo || (isPlain && !counts[i].IsPlain))
                continue;
            var isArm = !hasOthers || ArmOf(arms, counts, i, armsFollow) is { } arm && IsOf(arm, claim);
            if (isArm && IsOfPopulation(claim, sentence, counts, i))
                return counts[i];
        }

        return null;
    }

    /// <summary>
    /// Whether what is counted without a name is counted of <paramref name="claim"/>: its drug is the only one under study, or those under study
    /// are given together.
    /// </summary>
    public bool IsSole(Claim claim)
    {
        if (claim.Role != Role.Investigated)
            return false;
        var stated = claims.Any(IsStated);
        if (stated && !IsStated(claim))
            return false;
        return !claims.Any(other => other.Role == Role.Investigated && other.Drug != claim.Drug && (!stated || IsStated(other)) && !AreTogether(claim, other));
    }

    // Said to be under study, not weighed to be.
    private static bool IsStated(Claim claim) => claim.Role == Role.Investigated && claim.Rule.EndsWith("/under-study", StringComparison.Ordinal);

    private bool AreTogether(Claim one, Claim other) =>
        !hasArms && one.Uses.Any(use => use.Sentence.Role == SectionRole.Title && use.Sentence.NamesDrug(other.Drug));

    /// <summary>Whether all arms that <paramref name="sentence"/> names are of <paramref name="claim"/>.</summary>
    public bool NamesOnly(Claim claim, SentenceReading sentence) => Arms(sentence).TrueForAll(arm => IsOf(arm, claim));

    /// <summary>Whether <paramref name="sentence"/> names a drug that may be an arm.</summary>
    public bool NamesArm(SentenceReading sentence) => Arms(sentence).Count > 0;

    private List<DrugGroup> Arms(SentenceReading sentence)
    {
        var arms = new List<DrugGroup>();
        foreach (var group in sentence.Groups)
        {
            if (IsArm(group))
                arms.Add(group);
        }

        return arms;
    }

    // What was given before, or along with it in every arm, is no arm; a drug of which nothing is claimed may be the name of one.
    private bool IsArm(DrugGroup group)
    {
        var isClaimed = false;
        foreach (var claim in claims)
        {
            if (!group.Names(claim.Drug))
                continue;
            if (claim.Role is Role.Investigated or Role.Comparator)
                return true;
            isClaimed = true;
        }

        return !isClaimed;
    }

    // An arm of a drug under study and of its comparator is no arm of the comparator.
    private bool IsOf(DrugGroup arm, Claim claim) =>
        arm.Names(claim.Drug)
        && (claim.Role == Role.Investigated || !claims.Any(other => other.Role == Role.Investigated && arm.Names(other.Drug)));

    // '8 of 15 on the drug' against 'on the drug 8 of 15': as it is with the last of them.
    private static bool Follows(List<DrugGroup> arms, SentenceReading sentence, IReadOnlyList<ResponseCount> counts)
    {
        var end = counts[^1].Span.End;
        return arms[^1].Start >= end && sentence.WordsBetween(end, arms[^1].Start) <= ArmReach && !sentence.BreaksBetween(end, arms[^1].Start);
    }

    private static DrugGroup? ArmOf(List<DrugGroup> arms, IReadOnlyList<ResponseCount> counts, int index, bool follows)
    {
        var span = counts[index].Span;
        if (follows)
        {
            var limit = index + 1 < counts.Count ? counts[index + 1].Span.Start : int.MaxValue;
            if (arms.Find(arm => arm.Start >= span.End && arm.Start < limit) is { } next)
                return next;
        }

        return arms.FindLast(arm => arm.End <= span.Start);
    }

    // Where the same drug is told of for more than one disease, the disease that stands with the count must be the claim's.
    private bool IsOfPopulation(Claim claim, SentenceReading sentence, IReadOnlyList<ResponseCount> counts, int index)
    {
        if (!claims.Any(other => other != claim && other.Drug == claim.Drug && other.Role == claim.Role))
            return true;
        var limit = index + 1 < counts.Count ? counts[index + 1].Span.Start : sentence.Span.End;
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind == ConceptKind.Disease && mention.Span.Start >= counts[index].Span.End && mention.Span.Start < limit)
                return claim.Population.Diseases.Contains(mention.Id);
        }

        return true;
    }
}
