using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Makes claims of what the model of roles says of each drug; where a rule came to the same role, the claim bears the rule's name.</summary>
internal sealed class RoleAssigner
{
    private const string Weighed = "weighed/";

    private readonly ClaimReading _reading;
    private readonly PopulationReader _populations;
    private readonly OutcomeSelector _outcomes;
    private readonly RuledRoles _ruled;
    private readonly RoleModel _model;
    private readonly List<Claim> _claims = [];

    private RoleAssigner(ClaimReading reading, PopulationReader populations, OutcomeSelector outcomes, RuledRoles ruled, RoleModel model)
    {
        _reading = reading;
        _populations = populations;
        _outcomes = outcomes;
        _ruled = ruled;
        _model = model;
    }

    /// <summary>The claims that <paramref name="uses"/> come to, in no order.</summary>
    public static IReadOnlyList<Claim> Assign(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, RuledRoles ruled, RoleModel model, DrugTraits traits)
    {
        if (ruled.IsStatement)
            return ruled.Claims;
        var assigner = new RoleAssigner(reading, populations, outcomes, ruled, model);
        var story = new Story(reading, uses, ruled, outcomes, traits);
        assigner.AddApproved();
        var features = new FeatureList();
        foreach (var drug in story.Drugs)
        {
            if (drug.Uses.TrueForAll(static use => use.Reading.Rule == RoleReader.NotGiven) || ruled.IsNoTherapy(drug.Uses))
                continue;
            if (assigner.Failed(story, drug) is { } failed)
            {
                assigner.Add(failed);
                continue;
            }

            foreach (var judged in model.Judge(story, drug, features))
                assigner.Add(story, judged, features);
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

    private void Add(Story story, RoleJudgement judged, FeatureList features)
    {
        var reason = ReasonOf(story, judged, features);
        if (judged.Role == Role.Mentioned)
            AddMentioned(judged, reason);
        else if (_reading.IsCase)
            AddOfCase(judged, reason);
        else
            AddOfStudy(judged, reason);
    }

    private Reason ReasonOf(Story story, RoleJudgement judged, FeatureList features)
    {
        foreach (var claim in story.Ruled(judged.Plainest.Drug))
        {
            if (claim.Role == judged.Role)
                return new Reason(claim.Rule, claim.Cue, []);
        }

        var plainest = judged.Plainest.Reading;
        var words = _model.Reasons(story, judged, features);
        return new Reason(Weighed + plainest.Rule, plainest.Cue, plainest.Cue is { } cue ? [.. words.Where(word => !cue.Span.Contains(word))] : words);
    }

    private void AddMentioned(RoleJudgement judged, Reason reason)
    {
        foreach (var use in judged.Uses)
        {
            if (use.Reading.Role != Role.Approved && use.Sentence.Role != SectionRole.Title)
                Add(new Claim(use.Drug, Role.Mentioned, _populations.Of(use, Role.Mentioned), reason.Rule, reason.Cue, [use]) { Words = reason.Words });
        }
    }

    private void AddOfStudy(RoleJudgement judged, Reason reason)
    {
        var first = judged.Uses[0];
        var population = judged.Role == Role.Investigated ? _populations.Study : _populations.Of(first, judged.Role);
        Add(new Claim(first.Drug, judged.Role, population, reason.Rule, reason.Cue, judged.Uses) { Words = reason.Words });
    }

    // In a case the story after the drug tells how it went; the last naming that is followed by an outcome counts.
    private void AddOfCase(RoleJudgement judged, Reason reason)
    {
        var told = judged.Uses[^1];
        for (var i = judged.Uses.Count - 1; i >= 0; i--)
        {
            if (_outcomes.Episode(judged.Uses[i]).Outcome == Outcome.Unreported)
                continue;
            told = judged.Uses[i];
            break;
        }

        Add(new Claim(told.Drug, judged.Role, _populations.Of(told, judged.Role), reason.Rule, reason.Cue, judged.Uses) { Words = reason.Words });
    }

    private void Add(Claim claim)
    {
        if (claim.Population.Diseases.Count > 0)
            _claims.Add(claim);
    }

    /// <param name="Rule">The name of what decided.</param>
    /// <param name="Cue">The words that a rule went by.</param>
    /// <param name="Words">The words that weighed most.</param>
    private readonly record struct Reason(string Rule, CueHit? Cue, IReadOnlyList<TextSpan> Words);
}
