using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>The claims that rules make of uses. What kind of study speaks decides how: the course of a case, the arms of a trial, the advice of a review.</summary>
internal sealed class RuledRoles
{
    // Given to keep a patient alive, not against the disease.
    private const string SupportiveCare = "respiratory-support";

    private readonly ClaimReading _reading;
    private readonly IReadOnlyList<DrugUse> _uses;
    private readonly PopulationReader _populations;
    private readonly Vocabulary _vocabulary;
    private readonly OutcomeSelector _outcomes;
    private readonly List<Claim> _claims = [];

    private RuledRoles(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, Vocabulary vocabulary)
    {
        _reading = reading;
        _uses = uses;
        _populations = populations;
        _vocabulary = vocabulary;
        _outcomes = outcomes;
        Stated = new StatedRelations(reading, populations.Terms);
        Focus = new StudyFocus(reading, uses, Stated, vocabulary);
        Apposition = new Apposition(reading, vocabulary);
    }

    /// <summary>The claims, in no order.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>The therapies under study.</summary>
    public StudyFocus Focus { get; }

    /// <summary>What sentences say by themselves.</summary>
    public StatedRelations Stated { get; }

    /// <summary>Classes that only say what a drug is.</summary>
    public Apposition Apposition { get; }

    /// <summary>Whether the text is no study of patients, so that each sentence speaks for itself.</summary>
    public bool IsStatement => _reading.Study.Design is StudyDesign.Laboratory || (_reading.Study.Design is StudyDesign.Other && Focus.IsEmpty);

    /// <summary>Whether the text only says by the drug of <paramref name="uses"/> what another one is, or blames it for the disease rather than tries it.</summary>
    public bool IsNoTherapy(List<DrugUse> uses) =>
        Apposition.IsAll(uses) || (Focus.Blames(uses[0].Drug) && (_reading.IsCase || !Focus.Holds(uses[0].Drug)));

    /// <summary>What <paramref name="uses"/> come to.</summary>
    public static RuledRoles Of(
        ClaimReading reading, IReadOnlyList<DrugUse> uses, PopulationReader populations, OutcomeSelector outcomes, Vocabulary vocabulary)
    {
        var ruled = new RuledRoles(reading, uses, populations, outcomes, vocabulary);
        if (!ruled.IsStatement)
        {
            foreach (var drug in DrugUses.ByDrug(uses))
                ruled.AssignOwn(drug);
        }

        foreach (var use in uses)
        {
            if (!ruled.IsStatement || use.Reading.Role == Role.Approved)
                ruled.AssignKnown(use);
        }

        foreach (var use in uses)
            ruled.AssignStated(use);
        return ruled;
    }

    private void AssignOwn(List<DrugUse> uses)
    {
        var drug = uses[0].Drug;
        if ((Focus.IsMeantBy(drug) && !uses.Exists(use => use.Reading.Role is Role.Concomitant or Role.Prior or Role.Comparator)) || IsNoTherapy(uses))
            return;
        var own = uses.FindAll(use => use.Sentence.Zone == Zone.Own && use.Reading.Role is not (null or Role.Approved)
            && !RegistryField.IsAside(_reading.SectionOf(use.Sentence)));
        if (own.Count == 0)
            return;
        if (_reading.Study.Design is StudyDesign.NarrativeReview or StudyDesign.Guideline)
            AddAll(own, Role.Mentioned, "review/");
        else if (_reading.IsCase)
            AssignCase(drug, own);
        else
            AssignStudy(own);
    }

    // 'after eight weeks of corticosteroids': the class, named alone after a member was given, means the member.
    private bool IsMeantFor(List<DrugUse> own)
    {
        var given = int.MaxValue;
        foreach (var other in _uses)
        {
            if (other.Drug != own[0].Drug && other.Sentence.Zone == Zone.Own && other.Reading.Cue is not null && _vocabulary.IsA(ConceptKind.Drug, other.Drug, own[0].Drug))
                given = Math.Min(given, other.Mention.Span.Start);
        }

        return own.TrueForAll(use => use.Group.Mentions.Length == 1 && use.Mention.Span.Start > given);
    }

    private void AddAll(List<DrugUse> own, Role role, string strategy)
    {
        foreach (var use in own)
            Add(use, role, strategy + use.Reading.Rule, _populations.Of(use, role), [use]);
    }

    // A study of a group: the therapy of the title is investigated, what is named beside it has the role its words give it.
    private void AssignStudy(List<DrugUse> own)
    {
        if (Focus.Holds(own[0].Drug))
        {
            Add(own[0], Role.Investigated, "study/under-study", _populations.Study, own);
            return;
        }

        var use = own.Find(use => use.Reading.Role is Role.Prior or Role.Comparator or Role.Concomitant) ?? own.Find(use => use.Reading.Cue is not null);
        use ??= own.Find(use => RegistryField.IsTherapy(_reading.SectionOf(use.Sentence)));
        if (use is null)
            return;
        var role = use.Reading.Role!.Value;
        if (role == Role.Investigated && !Focus.IsEmpty)
            role = Role.Concomitant;
        Add(use, role, "study/" + use.Reading.Rule, _populations.Of(use, role), own);
    }

    // The course of a case: what the title or the outcome credits is investigated, what failed or gave way before it is prior.
    private void AssignCase(string drug, List<DrugUse> own)
    {
        if (IsMeantFor(own))
            return;
        foreach (var use in _uses)
        {
            if (use.Group.Mentions.Length == 1 && use.Drug != drug && use.Sentence.Index >= own[0].Sentence.Index && use.Sentence.Zone == Zone.Own
                && use.Reading.Role is not null && _vocabulary.IsA(ConceptKind.Drug, drug, use.Drug))
                own.Add(use);
        }

        var failed = own.Find(use => use.Reading.Outcome is Outcome.NoBenefit or Outcome.Harmful)
            ?? (own.Exists(use => use.Reading.Rule == "given") ? null : own.Find(use => use.Reading.Role == Role.Prior));
        if (Focus.Holds(own[0].Drug))
        {
            Add(drug, own[0], Role.Investigated, "case/under-study", _populations.Study, own);
            return;
        }

        if (failed is not null)
        {
            Add(drug, failed, Role.Prior, "case/" + failed.Reading.Rule, _populations.Of(failed, Role.Prior), own);
            return;
        }

        own.RemoveAll(use => use.Reading.Cue is null);
        if (own.Count == 0)
            return;
        var last = own[^1];
        var finding = OutcomeFinding.None;
        for (var i = own.Count - 1; i >= 0 && finding.Outcome == Outcome.Unreported; i--)
        {
            finding = _outcomes.Episode(own[i]);
            if (finding.Outcome != Outcome.Unreported)
                last = own[i];
        }

        var (role, rule) = InCourse(last, finding);
        var population = _populations.Of(last, role);
        if (population.Diseases.Count > 0)
            _claims.Add(new Claim(drug, role, population, rule, last.Reading.Cue, own));
    }

    private (Role Role, string Rule) InCourse(DrugUse use, OutcomeFinding finding)
    {
        if (use.Reading.Role == Role.Mentioned || use.Reading.Rule == "given-along" || (use.Reading.Rule == "combined-with" && !Focus.IsEmpty))
            return (use.Reading.Role!.Value, "case/" + use.Reading.Rule);
        if (_vocabulary.IsA(ConceptKind.Drug, use.Drug, SupportiveCare))
            return (Role.Concomitant, "case/supportive-care");
        var followed = IsFollowed(use);
        if (followed && finding.Outcome is Outcome.NoBenefit or Outcome.Harmful or Outcome.Mixed)
            return (Role.Prior, "case/gave-way-to-the-next");
        if (!Focus.IsEmpty)
            return Focus.ComesAfter(use) ? (Role.Prior, "case/before-the-one-under-study") : (Role.Concomitant, "case/beside-the-one-under-study");
        if (finding.Outcome != Outcome.Unreported)
            return (Role.Investigated, "case/credited-with-the-outcome");
        return followed ? (Role.Prior, "case/gave-way-to-the-next") : (Role.Investigated, "case/given");
    }

    private bool IsFollowed(DrugUse use)
    {
        foreach (var other in _uses)
        {
            if (other.Sentence.Zone == Zone.Own && other.Sentence.Index > use.Sentence.Index && other.Reading is { Role: Role.Investigated, Cue: not null }
                && other.Drug != use.Drug && !use.Group.Names(other.Drug))
                return true;
        }

        return false;
    }

    // What is known or approved is a claim of its own, for the diseases of its own sentence.
    private void AssignKnown(DrugUse use)
    {
        var approved = use.Reading.Role == Role.Approved;
        if (!approved && (use.Sentence.Zone != Zone.Background || use.Reading.Role is null || Focus.Blames(use.Drug)))
            return;
        if (use.Reading.Rule is "named-in-background" or "under-study" && Stated.Of(use, 0).Count == 0)
            return;
        var role = approved ? Role.Approved : Role.Mentioned;
        var population = _populations.Of(use, role);
        if (!approved && (Apposition.Is(use) || (Focus.Holds(use.Drug) && !IsOthersFinding(use) && population.Diseases.SequenceEqual(_populations.Study.Diseases))))
            return;
        Add(use, role, "known/" + use.Reading.Rule, population, [use]);
    }

    // Of the therapy under study the background tells what others found, or how it is used.
    private bool IsOthersFinding(DrugUse use) =>
        use.Sentence.Role is SectionRole.Background or SectionRole.Body
        && (use.Reading.Rule is "in-general-use" or "failed-before" || _outcomes.At(use).Outcome != Outcome.Unreported);

    // What a sentence says by itself.
    private void AssignStated(DrugUse use)
    {
        if (!IsStatement || use.Reading.Role == Role.Approved)
            return;
        foreach (var (disease, _) in Stated.Of(use, 0))
        {
            var role = use.Reading.Role ?? Role.Mentioned;
            _claims.Add(new Claim(use.Drug, role, Stated.Only(disease), "stated/" + use.Reading.Rule, use.Reading.Cue, [use]));
        }
    }

    private void Add(DrugUse use, Role role, string rule, Population population, IReadOnlyList<DrugUse> uses) =>
        Add(use.Drug, use, role, rule, population, uses);

    private void Add(string drug, DrugUse use, Role role, string rule, Population population, IReadOnlyList<DrugUse> uses)
    {
        if (population.Diseases.Count > 0)
            _claims.Add(new Claim(drug, role, population, rule, use.Reading.Cue, uses));
    }
}
