using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>Writes claims out as evidence: how it went, the quote, the counts, what was compared with and given along.</summary>
internal sealed class EvidenceWriter(
    Tellings tellings, OutcomeJudge judge, Vocabulary vocabulary, IReadOnlyList<MechanismStatement> statements)
{
    private readonly ClaimReading _reading = tellings.Reading;

    /// <summary>The evidence of <paramref name="claims"/>, in order of place.</summary>
    public IReadOnlyList<Evidence> Write(List<Claim> claims)
    {
        var alone = OutcomeJudge.IsAlone(claims, _reading);
        var counts = new CountSelector(tellings, claims);
        var evidence = new List<Evidence>(claims.Count);
        foreach (var claim in claims)
            evidence.Add(Write(claim, claims, counts, alone));
        evidence.Sort(InOrder);
        return evidence;
    }

    private static int InOrder(Evidence one, Evidence other)
    {
        var order = one.Span.Start.CompareTo(other.Span.Start);
        if (order == 0)
            order = string.CompareOrdinal(one.Drug, other.Drug);
        if (order == 0)
            order = one.Role.CompareTo(other.Role);
        return order != 0 ? order : string.CompareOrdinal(string.Join(' ', one.Diseases), string.Join(' ', other.Diseases));
    }

    private Evidence Write(Claim claim, List<Claim> claims, CountSelector counts, bool alone)
    {
        var finding = judge.Judge(claim, alone);
        var (span, sentence) = Quote(claim, finding);
        var studied = claim.Role is Role.Investigated;
        var count = counts.Of(claim, span, alone);
        return new Evidence
        {
            Drug = claim.Drug,
            Diseases = claim.Population.Diseases,
            Antibodies = claim.Population.Antibodies,
            Mechanisms = Mechanisms(claim.Drug, span),
            Role = claim.Role,
            Outcome = finding.Outcome,
            Hedged = finding.Hedged,
            Participants = _reading.Study.Planned ? null : count?.Assessed,
            Improved = count?.Improved,
            Assessed = count?.Assessed,
            Comparators = studied ? DrugsOf(claims, claim, Role.Comparator) : [],
            Concomitant = studied ? DrugsOf(claims, claim, Role.Concomitant) : [],
            Span = span,
            Quote = _reading.Document.Quote(span),
            Section = sentence.Role.ToString().ToLowerInvariant(),
            Context = Context(sentence),
            Rule = claim.Rule,
            Cues = Cues(claim, finding),
        };
    }

    // The sentence of the outcome where it names the drug or follows its sentence; else the sentence of the drug.
    private static (TextSpan Span, SentenceReading Sentence) Quote(Claim claim, OutcomeFinding finding)
    {
        var use = claim.Uses[0].Sentence;
        foreach (var other in claim.Uses)
        {
            if (use.Role == SectionRole.Title && other.Sentence.Role != SectionRole.Title)
                use = other.Sentence;
        }

        if (finding.Sentence is not { } outcome)
            return (use.Span, use);
        foreach (var other in claim.Uses)
        {
            if (other.Sentence == outcome)
                return (outcome.Span, outcome);
        }

        foreach (var other in claim.Uses)
        {
            if (other.Sentence.Index == outcome.Index - 1)
                return (new TextSpan(other.Sentence.Span.Start, outcome.Span.End), outcome);
        }

        return outcome.Has(Claims.Cues.CueSense.StandIn) ? (outcome.Span, outcome) : (use.Span, use);
    }

    private List<string> Mechanisms(string drug, TextSpan quote)
    {
        var mechanisms = new List<string>();
        foreach (var row in vocabulary.MechanismsOf(drug))
        {
            if (!mechanisms.Contains(row.Mechanism))
                mechanisms.Add(row.Mechanism);
        }

        foreach (var statement in statements)
        {
            if (statement.Drug == drug && quote.Contains(statement.Span) && !mechanisms.Contains(statement.Mechanism))
                mechanisms.Add(statement.Mechanism);
        }

        mechanisms.Sort(StringComparer.Ordinal);
        return mechanisms;
    }

    private static List<string> DrugsOf(List<Claim> claims, Claim claim, Role role)
    {
        var drugs = new List<string>();
        foreach (var other in claims)
        {
            if (other.Role == role && other.Drug != claim.Drug && !drugs.Contains(other.Drug))
                drugs.Add(other.Drug);
        }

        drugs.Sort(StringComparer.Ordinal);
        return drugs;
    }

    private string Context(SentenceReading sentence)
    {
        var sentences = _reading.Document.Sentences;
        var first = Math.Max(0, sentence.Index - 1);
        var last = Math.Min(sentences.Count - 1, sentence.Index + 1);
        return _reading.Document.Quote(new TextSpan(sentences[first].Span.Start, sentences[last].Span.End));
    }

    private List<string> Cues(Claim claim, OutcomeFinding finding)
    {
        var cues = new List<string>();
        if (claim.Cue is { } cue)
            cues.Add(_reading.Document.Quote(cue.Span));
        foreach (var span in claim.Words.Concat(finding.Cues))
        {
            var words = _reading.Document.Quote(span);
            if (!cues.Contains(words))
                cues.Add(words);
        }

        return cues;
    }
}
