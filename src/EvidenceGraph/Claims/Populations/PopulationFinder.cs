using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Finds whom a study is about: what its title and aim name, else what its patients are said to have.</summary>
internal sealed class PopulationFinder(PopulationTerms terms)
{
    private const int Reach = 6;

    /// <summary>The population of the study that <paramref name="reading"/> tells of.</summary>
    public Population Find(ClaimReading reading, PopulationModel? model)
    {
        if (model is not null)
            return model.Judge(reading, terms);
        var diseases = new List<string>();
        var antibodies = new List<string>();
        Add(reading, diseases, antibodies, InTitle, Standing.Aimed, narrower: false);
        var titled = diseases.Count;
        Add(reading, diseases, antibodies, InAim, titled == 0 ? Standing.Aimed : Standing.Primary, narrower: titled > 0);
        Add(reading, diseases, antibodies, IsIncluded, Standing.Primary, narrower: true);
        if (diseases.Count == 0 || reading.IsCase || reading.Study.Design == StudyDesign.CaseSeries)
            Add(reading, diseases, antibodies, IsDiagnosed, Standing.Primary, narrower: titled > 1);
        if (diseases.Count == 0)
            Add(reading, diseases, antibodies, IsTreated, Standing.Aimed, narrower: false);
        if (diseases.Count == 0)
            AddMostNamed(reading, diseases, antibodies);
        if (HasFewPatients(reading.Study))
            AddCarried(reading, antibodies);
        return terms.MostSpecific(diseases, antibodies);
    }

    private static bool HasFewPatients(Study study) =>
        study.Design is StudyDesign.CaseReport or StudyDesign.CaseSeries or StudyDesign.SingleArmTrial;

    private static bool InTitle(ClaimReading reading, SentenceReading sentence, Mention mention) =>
        sentence.Role == SectionRole.Title || RegistryField.IsCondition(reading.SectionOf(sentence));

    private static bool InAim(ClaimReading reading, SentenceReading sentence, Mention mention) =>
        sentence.Zone == Zone.Own && sentence.IsAim;

    private static bool IsIncluded(ClaimReading reading, SentenceReading sentence, Mention mention) =>
        RegistryField.IsInclusion(reading.SectionOf(sentence));

    private static bool IsDiagnosed(ClaimReading reading, SentenceReading sentence, Mention mention) =>
        sentence.Zone == Zone.Own
        && (Placing.Nearest(sentence, mention.Span, CueSense.Diagnosed, Reach) is not null
            || Placing.Nearest(sentence, mention.Span, CueSense.TreatedFor, 2) is not null);

    private static bool IsTreated(ClaimReading reading, SentenceReading sentence, Mention mention) =>
        sentence.Groups.Count > 0 && Placing.Nearest(sentence, mention.Span, CueSense.TreatedFor, Reach) is not null;

    // Narrower: only what lies below a disease that is there already, as the aim of a study names the people whom its title means.
    private void Add(
        ClaimReading reading,
        List<string> diseases,
        List<string> antibodies,
        Func<ClaimReading, SentenceReading, Mention, bool> counts,
        Standing most,
        bool narrower)
    {
        var before = diseases.Count;
        foreach (var sentence in reading.Sentences)
        {
            if (RegistryField.IsAside(reading.SectionOf(sentence)))
                continue;
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind is not (ConceptKind.Disease or ConceptKind.Antibody) || terms.Of(mention.Kind, mention.Id) > most)
                    continue;
                if (mention.Assertion == Assertion.Negated || IsAside(sentence, mention) || !counts(reading, sentence, mention))
                    continue;
                if (mention.Kind == ConceptKind.Antibody && (!narrower || before > 0) && !antibodies.Contains(mention.Id))
                    antibodies.Add(mention.Id);
                else if (mention.Kind == ConceptKind.Disease && (!narrower || terms.IsNarrower(mention.Id, diseases, before)))
                    terms.AddParts(mention.Id, diseases, antibodies);
            }
        }
    }

    /// <summary>Whether the words around a disease say that it is past, a complication or ruled out.</summary>
    public static bool IsAside(SentenceReading sentence, Mention mention) =>
        Placing.Nearest(sentence, mention.Span, CueSense.Excluded, 3) is not null
        || Placing.Nearest(sentence, mention.Span, CueSense.History, 4) is not null
        || Placing.Nearest(sentence, mention.Span, CueSense.Complication, 3) is not null;

    private void AddMostNamed(ClaimReading reading, List<string> diseases, List<string> antibodies)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        string? most = null;
        foreach (var sentence in reading.Sentences)
        {
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind != ConceptKind.Disease || mention.Assertion == Assertion.Negated
                    || terms.Of(mention.Kind, mention.Id) != Standing.Primary || IsAside(sentence, mention))
                    continue;
                var count = counts[mention.Id] = counts.GetValueOrDefault(mention.Id) + 1;
                if (most is null || count > counts[most])
                    most = mention.Id;
            }
        }

        if (most is not null)
            terms.AddParts(most, diseases, antibodies);
    }

    private void AddCarried(ClaimReading reading, List<string> antibodies)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Zone != Zone.Own)
                continue;
            foreach (var mention in sentence.Mentions)
            {
                if (mention.Kind == ConceptKind.Antibody && mention.Assertion == Assertion.Affirmed
                    && terms.Of(mention.Kind, mention.Id) == Standing.Primary && !antibodies.Contains(mention.Id))
                    antibodies.Add(mention.Id);
            }
        }
    }
}
