using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Reads the role of a group of drugs off its sentence: the first rule whose cue reaches the group decides, of the last three the nearest.</summary>
internal static class RoleReader
{
    /// <summary>The name of the rule by which a drug was not given.</summary>
    public const string NotGiven = "not-given";

    /// <summary>The rules, in the order they are tried.</summary>
    public static IReadOnlyList<RoleRule> Rules { get; } =
    [
        new("cause-of-harm", CueSense.Cause, 4, null, null),
        new(NotGiven, CueSense.NotGiven, 2, null, null),
        new("measured-not-given", CueSense.Assay, 0, null, null),
        new("stopped-for-harm", CueSense.StoppedForHarm, 6, Role.Prior, Role.Mentioned, Outcome.Harmful),
        new("failed-before", CueSense.Failed, 7, Role.Prior, Role.Mentioned, Outcome.NoBenefit),
        new("approved", CueSense.Approved, 8, Role.Approved, Role.Approved, Outcome.Unreported),
        new("compared-with", CueSense.Compared, 5, Role.Comparator, Role.Mentioned),
        new("given-along", CueSense.Along, 5, Role.Concomitant, Role.Mentioned),
        new("combined-with", CueSense.Joined, 5, Role.Concomitant, Role.Mentioned),
        new("given-earlier", CueSense.Earlier, 5, Role.Prior, Role.Mentioned),
        new("in-general-use", CueSense.General, 7, Role.Mentioned, Role.Mentioned),
        new("given", CueSense.Given, 7, Role.Investigated, Role.Mentioned),
        new("under-study", CueSense.Credited, 6, Role.Investigated, Role.Mentioned),
    ];

    private static readonly RoleReading Own = new(Role.Investigated, "named-in-study", null);
    private static readonly RoleReading Known = new(Role.Mentioned, "named-in-background", null);

    /// <summary>What <paramref name="sentence"/> makes of <paramref name="group"/>.</summary>
    public static RoleReading Read(SentenceReading sentence, DrugGroup group)
    {
        var own = sentence.Zone == Zone.Own;
        RoleReading? found = null;
        var least = int.MaxValue;
        foreach (var rule in Rules)
        {
            // Of the weak cues at the end of the list the nearest decides; the others decide at once.
            if (Cue(sentence, group, rule) is not { } near || near.Distance >= least)
                continue;
            found = new RoleReading(own ? rule.Own : rule.Known, rule.Name, near.Hit) { Outcome = rule.Outcome };
            least = near.Distance;
            if (rule.Sense < CueSense.General)
                break;
        }

        return found ?? (own ? Own : Known);
    }

    // The nearest cue of the rule; one that has another group of drugs between it and this one speaks of the other.
    private static (CueHit Hit, int Distance)? Cue(SentenceReading sentence, DrugGroup group, RoleRule rule)
    {
        if (!sentence.Has(rule.Sense))
            return null;
        (CueHit, int)? nearest = null;
        var least = rule.Words + 1;
        var span = new TextSpan(group.Start, group.End);
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Sense != rule.Sense)
                continue;
            var distance = Placing.Distance(sentence, span, hit);
            if (distance < least && !IsTaken(sentence, group, hit))
            {
                least = distance;
                nearest = (hit, distance);
            }
        }

        return nearest;
    }

    private static bool IsTaken(SentenceReading sentence, DrugGroup group, CueHit hit)
    {
        foreach (var other in sentence.Groups)
        {
            if (other == group)
                continue;
            if (hit.Cue.Reach == CueReach.After && other.Start >= hit.Span.End && other.End <= group.Start)
                return true;
            if (hit.Cue.Reach == CueReach.Before && other.Start >= group.End && other.End <= hit.Span.Start && !AreJoined(sentence, group.End, other.Start))
                return true;
        }

        return false;
    }

    // 'X together with Y failed': what is said of the one is said of both.
    private static bool AreJoined(SentenceReading sentence, int start, int end)
    {
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Sense == CueSense.Joined && hit.Span.Start >= start && hit.Span.End <= end)
                return true;
        }

        return false;
    }
}
