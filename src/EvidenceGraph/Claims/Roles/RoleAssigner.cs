using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Makes claims of uses. What kind of study speaks decides how: the course of a case, the arms of a trial, the advice of a review.</summary>
internal sealed class RoleAssigner
{
    public static bool KnownToo = true;
    private readonly ClaimReading _reading;
    private readonly IReadOnlyList<DrugUse> _uses;
    private readonly Population _population;
    private readonly PopulationReader _populations;
    private readonly Vocabulary _vocabulary;
    private readonly ClaimModels _models;
    private readonly OutcomeSelector _outcomes;
    private readonly StatedRelations _stated;
    private readonly StudyFocus _focus;
    private readonly Apposition _apposition;
    private readonly List<Claim> _claims = [];

    private RoleAssigner(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, Vocabulary vocabulary, ClaimModels models)
    {
        _reading = reading;
        _uses = uses;
        _population = populations.Study;
        _populations = populations;
        _vocabulary = vocabulary;
        _models = models;
        _outcomes = outcomes;
        _stated = new StatedRelations(reading, populations.Terms);
        _focus = new StudyFocus(reading, uses, _stated, vocabulary);
        _apposition = new Apposition(reading, vocabulary);
    }

    /// <summary>The claims that <paramref name="uses"/> come to, in no order.</summary>
    public static List<Claim> Assign(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, Vocabulary vocabulary, ClaimModels models)
    {
        var assigner = new RoleAssigner(reading, uses, populations, outcomes, vocabulary, models);
        if (!assigner.IsStatement)
        {
            foreach (var drug in Drugs(uses))
                assigner.AssignOwn(drug);
        }

        foreach (var use in uses)
        {
            if (use.Reading.Role == Role.Approved || (KnownToo && !assigner.IsStatement))
                assigner.AssignKnown(use);
        }

        foreach (var use in uses)
            assigner.AssignStated(use);
        return assigner._claims;
    }

    private static List<List<DrugUse>> Drugs(IReadOnlyList<DrugUse> uses)
    {
        var order = new List<List<DrugUse>>();
        var byDrug = new Dictionary<string, List<DrugUse>>(StringComparer.Ordinal);
        foreach (var use in uses)
        {
            if (!byDrug.TryGetValue(use.Drug, out var own))
            {
                byDrug.Add(use.Drug, own = []);
                order.Add(own);
            }

            own.Add(use);
        }

        return order;
    }

    // The model says what the drug is to the study; its population is the study's.
    private void AssignOwn(List<DrugUse> uses)
    {
        foreach (var judged in _models.Roles.Judge(_reading, uses, _uses, _focus, _outcomes, _apposition, _vocabulary))
        {
            if (judged.Role == Role.Mentioned)
                AddMentioned(judged);
            else
                AddOwn(judged);
        }
    }

    private void AddMentioned(RoleJudgement judged)
    {
        foreach (var use in judged.Uses)
        {
            if (use.Reading.Role != Role.Approved && use.Sentence.Role != SectionRole.Title)
                Add(use.Drug, Role.Mentioned, judged.Rule, _populations.Of(use, Role.Mentioned), [use], judged.Cue ?? use.Reading.Cue);
        }
    }

    private void AddOwn(RoleJudgement judged)
    {
        var own = judged.Uses;
        var population = _reading.IsCase ? _populations.Of(LastTold(own), judged.Role)
            : judged.Role == Role.Investigated ? _population : _populations.Of(own[0], judged.Role);
        Add(own[0].Drug, judged.Role, judged.Rule, population, own, judged.Cue ?? own[0].Reading.Cue);
    }

    // The last place from which the course of the case is told; the last of all where none is.
    private DrugUse LastTold(List<DrugUse> own)
    {
        for (var i = own.Count - 1; i >= 0; i--)
        {
            if (_outcomes.Episode(own[i]).Outcome != Outcome.Unreported)
                return own[i];
        }

        return own[^1];
    }

    // What is known or approved is a claim of its own, for the diseases of its own sentence.
    private void AssignKnown(DrugUse use)
    {
        var approved = use.Reading.Role == Role.Approved;
        if (!approved && (use.Sentence.Zone != Zone.Background || use.Reading.Role is null || _focus.Blames(use.Drug)))
            return;
        if (use.Reading.Rule is "named-in-background" or "under-study" && _stated.Of(use, 0).Count == 0)
            return;
        var role = approved ? Role.Approved : Role.Mentioned;
        var population = _populations.Of(use, role);
        if (!approved && (_apposition.Is(use) || (_focus.Holds(use.Drug) && !IsOthersFinding(use) && population.Diseases.SequenceEqual(_population.Diseases))))
            return;
        Add(use.Drug, role, "known/" + use.Reading.Rule, population, [use], use.Reading.Cue);
    }

    // Of the therapy under study the background tells what others found, or how it is used.
    private bool IsOthersFinding(DrugUse use) =>
        use.Sentence.Role is SectionRole.Background or SectionRole.Body
        && (use.Reading.Rule is "in-general-use" or "failed-before" || _outcomes.At(use).Outcome != Outcome.Unreported);

    private bool IsStatement => _reading.Study.Design is StudyDesign.Laboratory || (_reading.Study.Design is StudyDesign.Other && _focus.IsEmpty);

    // What a sentence says by itself.
    private void AssignStated(DrugUse use)
    {
        if (!IsStatement || use.Reading.Role == Role.Approved)
            return;
        foreach (var (disease, _) in _stated.Of(use, 0))
        {
            var role = use.Reading.Role ?? Role.Mentioned;
            _claims.Add(new Claim(use.Drug, role, _stated.Only(disease), "stated/" + use.Reading.Rule, use.Reading.Cue, [use]));
        }
    }

    private void Add(string drug, Role role, string rule, Population population, IReadOnlyList<DrugUse> uses, Cues.CueHit? cue)
    {
        if (population.Diseases.Count > 0)
            _claims.Add(new Claim(drug, role, population, rule, cue, uses));
    }
}
