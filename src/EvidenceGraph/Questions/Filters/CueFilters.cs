using EvidenceGraph.Claims;
using EvidenceGraph.Questions.Wording;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Questions.Filters;

/// <summary>Reads how a question narrows its answer in words: design, plan, outcome.</summary>
internal static class CueFilters
{
    private const int Reach = 2;

    private static readonly HashSet<string> Denying =
        ["no", "not", "non", "without", "exclude", "excluding", "except", "besides", "ignore", "ignoring", "omit", "omitting", "skip", "skipping", "leaving", "minus"];

    // What a question says of outcomes, the strongest word first: 'which drugs failed' says more than 'helped' beside it.
    private static readonly string[] Outcomes = ["no-benefit", "mixed", "harmful", "unreported", "beneficial"];

    /// <summary>Adds what the cues of the question say, as far as the intent can take it.</summary>
    public static QuestionFilters Add(QuestionFilters filters, QuestionIntent intent, List<CueHit> all, List<QuestionWord> words)
    {
        var hits = all.FindAll(hit => !IsDenied(hit, words));
        if (Last(hits, "design") is { } design && Words.TryParse(design, out StudyDesign parsed))
            filters = filters with { Design = parsed };
        if (Last(hits, "planned") is { } planned)
            filters = filters with { Planned = planned == "true" };
        if (OutcomeOf(intent, hits) is { } word && Words.TryParse(word, out Outcome outcome))
            filters = filters with { Outcome = outcome };
        return filters;
    }

    /// <summary>'no case reports', 'excluding reviews', 'not yet completed': what is denied is not asked for.</summary>
    public static bool IsDenied(CueHit hit, List<QuestionWord> words)
    {
        if (hit.Cue.Field is not ("design" or "planned"))
            return false;
        for (var i = Math.Max(0, hit.First - Reach); i < hit.First; i++)
        {
            if (Denying.Contains(words[i].Text))
                return true;
        }

        return false;
    }

    /// <summary>
    /// 'Which drugs failed' asks for failures; 'does it fail' asks how it went, and is no filter. Harm and missing results are
    /// filters for studies and statements alike, and so are results of one kind ('negative results').
    /// </summary>
    private static string? OutcomeOf(QuestionIntent intent, List<CueHit> hits) => intent switch
    {
        QuestionIntent.MechanismsTried or QuestionIntent.DrugsTried or QuestionIntent.PopulationsOf or QuestionIntent.Studies or QuestionIntent.Untried =>
            Outcomes.FirstOrDefault(outcome => IsSaid(hits, outcome)),
        QuestionIntent.Evidence => IsSaid(hits, "harmful") ? "harmful" : IsSaid(hits, "unreported") ? "unreported" : Last(hits, "results"),
        _ => null,
    };

    private static bool IsSaid(List<CueHit> hits, string outcome) =>
        hits.Exists(hit => hit.Cue.Field is "outcome" or "results" && hit.Cue.Value == outcome);

    private static string? Last(List<CueHit> hits, string field) => hits.FindLast(hit => hit.Cue.Field == field).Cue?.Value;
}
