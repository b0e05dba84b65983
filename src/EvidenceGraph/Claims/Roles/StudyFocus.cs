using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>
/// The therapies under study: those of the title, else of the aim, else the first of a record's therapies; none that is compared with or was
/// given before. And the drugs that a case blames for the illness.
/// </summary>
internal sealed class StudyFocus
{
    // A title is short: only what speaks plainly against a therapy counts.
    private const double Against = -1.0;

    private readonly ClaimReading _reading;
    private readonly IReadOnlyList<DrugUse> _uses;
    private readonly StatedRelations _stated;
    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _drugs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _causes = new(StringComparer.Ordinal);

    public StudyFocus(ClaimReading reading, IReadOnlyList<DrugUse> uses, StatedRelations stated, Vocabulary vocabulary)
    {
        _reading = reading;
        _uses = uses;
        _stated = stated;
        _vocabulary = vocabulary;
        FindInTitle();
        if (_drugs.Count == 0 && !reading.IsReview)
            FindInAim();
        FindCauses();
    }

    /// <summary>Whether no therapy is known to be under study.</summary>
    public bool IsEmpty => _drugs.Count == 0;

    /// <summary>Whether <paramref name="drug"/> is under study, or a member of a class that is.</summary>
    public bool Holds(string drug)
    {
        if (_drugs.Contains(drug))
            return true;
        foreach (var focus in _drugs)
        {
            if (_vocabulary.IsA(ConceptKind.Drug, drug, focus))
                return true;
        }

        return false;
    }

    /// <summary>Whether <paramref name="drug"/> is named as a cause of the illness.</summary>
    public bool Blames(string drug) => _causes.Contains(drug);

    /// <summary>'JAKi therapy' where the drug under study is a JAK inhibitor: what is said of the class is said of the drug.</summary>
    public bool IsMeantBy(string drug)
    {
        foreach (var focus in _drugs)
        {
            if (focus != drug && _vocabulary.IsA(ConceptKind.Drug, focus, drug) && !AreNamedTogether(focus, drug))
                return true;
        }

        return false;
    }

    /// <summary>Whether the story comes to a therapy under study only after <paramref name="use"/>.</summary>
    public bool ComesAfter(DrugUse use)
    {
        foreach (var other in _uses)
        {
            if (_drugs.Contains(other.Drug) && other.Sentence.Role != SectionRole.Title && other.Sentence.Zone == Zone.Own)
                return other.Mention.Span.Start > use.Mention.Span.Start;
        }

        return false;
    }

    private void FindInTitle()
    {
        foreach (var use in _uses)
        {
            if (use.Sentence.Role == SectionRole.Title && use.Reading.Role is Role.Investigated or Role.Concomitant or Role.Mentioned && IsAimed(use))
                _drugs.Add(use.Drug);
        }
    }

    private void FindInAim()
    {
        foreach (var use in _uses)
        {
            if (use.Sentence.Zone == Zone.Own && use.Sentence.IsAim && use.Reading.Role == Role.Investigated && IsAimed(use))
                _drugs.Add(use.Drug);
        }

        for (var i = 0; i < _uses.Count && _drugs.Count == 0; i++)
        {
            if (RegistryField.IsTherapy(_reading.SectionOf(_uses[i].Sentence)))
                _drugs.Add(_uses[i].Drug);
        }
    }

    // A title that names a disease must not say otherwise than that the drug is a therapy for it: 'X in Y', not 'X-induced Y'.
    private bool IsAimed(DrugUse use) =>
        _reading.Study.Design != StudyDesign.Other || !use.Sentence.Names(ConceptKind.Disease) || _stated.Of(use, Against).Count > 0;

    private void FindCauses()
    {
        foreach (var use in _uses)
        {
            if (use.Reading is { Role: null, Rule: "cause-of-harm" } && (_reading.IsCase || use.Sentence.Role == SectionRole.Title))
                _causes.Add(use.Drug);
        }
    }

    private bool AreNamedTogether(string one, string other)
    {
        foreach (var use in _uses)
        {
            if (use.Drug == one && use.Group.Names(other))
                return true;
        }

        return false;
    }
}
