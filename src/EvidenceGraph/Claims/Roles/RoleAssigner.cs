using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Makes claims of what the model of roles says of each drug; where a rule came to the same role, the claim bears the rule's name.</summary>
internal sealed class RoleAssigner
{
    private const string Weighed = "weighed/";

    private readonly ClaimReading _reading;
    private readonly PopulationReader _populations;
    private readonly OutcomeSelector _outcomes;
    private readonly RuledRoles _ruled;
    private readonly List<Claim> _claims = [];

    private RoleAssigner(ClaimReading reading, PopulationReader populations, OutcomeSelector outcomes, RuledRoles ruled)
    {
        _reading = reading;
        _populations = populations;
        _outcomes = outcomes;
        _ruled = ruled;
    }

    /// <summary>The claims that <paramref name="uses"/> come to, in no order.</summary>
    public static IReadOnlyList<Claim> Assign(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, RuledRoles ruled, RoleModel model, DrugTraits traits)
    {
        if (ruled.IsStatement)
            return ruled.Claims;
        var assigner = new RoleAssigner(reading, populations, outcomes, ruled);
        var story = new Story(reading, uses, ruled, outcomes, traits);
        assigner.AddApproved();
        var features = new FeatureList();
        foreach (var drug in story.Drugs)
        {
            if (drug.Uses.TrueForAll(static use => use.Reading.Rule == RoleReader.NotGiven))
                continue;
            if (assigner.Failed(story, drug) is { } failed)
            {
                assigner.Add(failed);
                continue;
            }

            foreach (var judged in model.Judge(story, drug, features))
                assigner.Add(story, judged);
        }

        return assigner._claims;
    }

    // What is said in so many words to have failed or harmed was given before, unless the study is about it: there is nothing to weigh.
    private Claim? Failed(Story story, ToldDrug drug)
    {
        if (_ruled.Focus.Holds(drug.Id))
            return null;
        foreach (var claim in story.Ruled(drug.Id))
        {
            if (claim is { Role: Role.Prior, Uses: var uses } && uses.Any(static use => use.Reading.Outcome is Outcome.NoBenefit or Outcome.Harmful))
                return claim;
        }

        return null;
    }

    // Who approved a drug for what is said in so many words, or not at all.
    private void AddApproved()
    {
        foreach (var claim in _ruled.Claims)
        {
            if (claim.Role == Role.Approved)
                _claims.Add(claim);
        }
    }

    private void Add(Story story, RoleJudgement judged)
    {
        var (rule, cue) = Reason(story, judged);
        if (judged.Role == Role.Mentioned)
            AddMentioned(judged, rule, cue);
        else if (_reading.IsCase)
            AddOfCase(judged, rule, cue);
        else
            AddOfStudy(judged, rule, cue);
    }

    private static (string Rule, CueHit? Cue) Reason(Story story, RoleJudgement judged)
    {
        foreach (var claim in story.Ruled(judged.Plainest.Drug))
        {
            if (claim.Role == judged.Role)
                return (claim.Rule, claim.Cue);
        }

        return (Weighed + judged.Plainest.Reading.Rule, judged.Plainest.Reading.Cue);
    }

    private void AddMentioned(RoleJudgement judged, string rule, CueHit? cue)
    {
        foreach (var use in judged.Uses)
        {
            if (use.Reading.Role != Role.Approved && use.Sentence.Role != SectionRole.Title)
                Add(new Claim(use.Drug, Role.Mentioned, _populations.Of(use, Role.Mentioned), rule, cue, [use]));
        }
    }

    private void AddOfStudy(RoleJudgement judged, string rule, CueHit? cue)
    {
        var first = judged.Uses[0];
        var population = judged.Role == Role.Investigated ? _populations.Study : _populations.Of(first, judged.Role);
        Add(new Claim(first.Drug, judged.Role, population, rule, cue, judged.Uses));
    }

    // In a case the story after the drug tells how it went; the last naming that is followed by an outcome counts.
    private void AddOfCase(RoleJudgement judged, string rule, CueHit? cue)
    {
        var told = judged.Uses[^1];
        for (var i = judged.Uses.Count - 1; i >= 0; i--)
        {
            if (_outcomes.Episode(judged.Uses[i]).Outcome == Outcome.Unreported)
                continue;
            told = judged.Uses[i];
            break;
        }

        Add(new Claim(told.Drug, judged.Role, _populations.Of(told, judged.Role), rule, cue, judged.Uses));
    }

    private void Add(Claim claim)
    {
        if (claim.Population.Diseases.Count > 0)
            _claims.Add(claim);
    }
}
