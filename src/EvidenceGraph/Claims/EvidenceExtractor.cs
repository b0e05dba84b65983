using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>Reads what is said of each drug: in whom, in which role, and how it went.</summary>
internal sealed class EvidenceExtractor(Vocabulary vocabulary, ClaimModels models)
{
    public EvidenceExtractor(Vocabulary vocabulary)
        : this(vocabulary, ClaimModels.BuiltIn)
    {
    }

    private readonly PopulationTerms _terms = new(vocabulary);
    private readonly DrugTraits _traits = models.Roles.TraitsOf(vocabulary);

    /// <summary>The evidence of <paramref name="document"/>, in order of place.</summary>
    /// <param name="document">The text.</param>
    /// <param name="mentions">What it names.</param>
    /// <param name="study">The study it tells of.</param>
    /// <param name="statements">What it says of the mechanisms of drugs.</param>
    public IReadOnlyList<Evidence> Extract(Document document, MentionSet mentions, Study study, IReadOnlyList<MechanismStatement> statements)
    {
        var reading = ClaimReading.Of(document, mentions, study, models.Lexicon);
        if (reading.Sentences.Count == 0)
            return [];
        var populations = new PopulationReader(_terms, () => models.Populations.Judge(reading, _terms));
        var tellings = new Tellings(reading);
        var outcomes = new OutcomeSelector(tellings);
        var uses = DrugUses.Find(reading);
        var ruled = RuledRoles.Of(reading, uses, populations, outcomes, vocabulary);
        var claims = RoleAssigner.Assign(reading, uses, populations, outcomes, ruled, models.Roles, _traits);
        var merged = ClaimMerger.Merge(claims, vocabulary, pooled: study.Design == StudyDesign.SystematicReview);
        var judge = new OutcomeJudge(models.Outcomes, tellings, outcomes);
        return new EvidenceWriter(tellings, judge, vocabulary, statements).Write(merged);
    }
}
