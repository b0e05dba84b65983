using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>For whom a statement is: the study's population, unless its own sentence names others.</summary>
/// <param name="terms">What diseases are to a population.</param>
/// <param name="study">Finds the population of the study; asked when it is first needed, since single sentences can do without.</param>
internal sealed class PopulationReader(PopulationTerms terms, Func<Population> study)
{
    private Population? _study;

    /// <summary>What diseases are to a population.</summary>
    public PopulationTerms Terms { get; } = terms;

    /// <summary>The population of the study.</summary>
    public Population Study => _study ??= study();

    /// <summary>The population that the sentence of <paramref name="use"/> speaks of; nobody where that is no population.</summary>
    public Population Of(DrugUse use, Role role)
    {
        if (role == Role.Approved)
            return ApprovedFor(use);
        if (role == Role.Mentioned)
        {
            var local = Local(use.Sentence, Standing.Aimed, use.Sentence.Span);
            return local.Diseases.Count > 0 && !IsPart(local) ? local : Study;
        }

        return Other(use) ?? Study;
    }

    // 'for the lung disease' in a study of myositis with lung disease means the whole of it.
    private bool IsPart(Population local)
    {
        foreach (var disease in local.Diseases)
        {
            if (!Study.Diseases.Contains(disease))
                return false;
        }

        return true;
    }

    // 'X-resistant leukaemia': the disease right after the drug, where it is none of the study's, is whom the drug was for.
    private Population? Other(DrugUse use)
    {
        foreach (var mention in use.Sentence.Mentions)
        {
            if (mention.Kind != ConceptKind.Disease || mention.Span.Start < use.Group.End)
                continue;
            if (use.Sentence.WordsBetween(use.Group.End, mention.Span.Start) > 3 || use.Sentence.BreaksBetween(use.Group.End, mention.Span.Start))
                return null;
            if (Terms.Touches(mention.Id, Study))
                return null;
            return Terms.Of(ConceptKind.Disease, mention.Id) == Standing.Primary ? Local(use.Sentence, Standing.Primary, mention.Span) : Population.None;
        }

        return null;
    }

    // The diseases after the words of approval, up to what is said next.
    private Population ApprovedFor(DrugUse use)
    {
        var start = use.Reading.Cue!.Value.Span.Start;
        var end = use.Sentence.Span.End;
        foreach (var hit in use.Sentence.Hits)
        {
            if (hit.Span.Start > start && hit.Cue.Sense is CueSense.General or CueSense.Break && hit.Span.Start > use.Reading.Cue.Value.Span.End)
                end = Math.Min(end, hit.Span.Start);
        }

        return Local(use.Sentence, Standing.Aimed, new Text.TextSpan(start, end));
    }

    /// <summary>The diseases and antibodies that <paramref name="sentence"/> names as those of people, in a part of it.</summary>
    public Population Local(SentenceReading sentence, Standing most, Text.TextSpan within)
    {
        var diseases = new List<string>();
        var antibodies = new List<string>();
        foreach (var mention in sentence.Mentions)
        {
            if (!within.Contains(mention.Span) || mention.Assertion == Assertion.Negated || Terms.Of(mention.Kind, mention.Id) > most || IsAside(sentence, mention))
                continue;
            if (mention.Kind == ConceptKind.Disease)
                Terms.AddParts(mention.Id, diseases, antibodies);
            else if (mention.Kind == ConceptKind.Antibody && !antibodies.Contains(mention.Id))
                antibodies.Add(mention.Id);
        }

        return Terms.MostSpecific(diseases, antibodies);
    }

    // Whether the words around a disease say that it is past, a complication or ruled out.
    private static bool IsAside(SentenceReading sentence, Mention mention) =>
        Placing.Nearest(sentence, mention.Span, CueSense.Excluded, 3) is not null
        || Placing.Nearest(sentence, mention.Span, CueSense.History, 4) is not null
        || Placing.Nearest(sentence, mention.Span, CueSense.Complication, 3) is not null;
}
