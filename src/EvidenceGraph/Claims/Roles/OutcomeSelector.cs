using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Finds the statement that says how it went with a drug, and asks it.</summary>
internal sealed class OutcomeSelector(ClaimReading reading)
{
    private const int EpisodeLength = 4;

    private readonly Dictionary<int, Statement> _statements = [];
    private (OutcomeFinding Finding, int Rank)? _nameless;
    private (bool Looked, ResponseCount? Count) _count;

    /// <summary>What the sentence of <paramref name="use"/> says of the drug.</summary>
    public OutcomeFinding At(DrugUse use)
    {
        var signal = Statement(use.Sentence).For(use.Mention.Span, Others(use));
        return Finding(signal, use.Sentence);
    }

    /// <summary>
    /// How the story goes on after <paramref name="use"/>: its own sentence, then those that follow up to the next therapy.
    /// What is said first of benefit or failure decides; a relapse after benefit makes it mixed.
    /// </summary>
    public OutcomeFinding Episode(DrugUse use)
    {
        var first = At(use);
        var found = first;
        for (var i = 1; i <= EpisodeLength; i++)
        {
            if (Next(use.Sentence, i) is not { } sentence || sentence.Zone != use.Sentence.Zone)
                break;
            var signal = sentence.Groups.Count == 0
                ? Whole(sentence)
                : Finding(OutcomeReader.Read(reading.Document.Text, Before(sentence), reading.Document.Language), sentence);
            found = Joined(found, signal);
            if (NamesOther(sentence, use))
                break;
        }

        return found;
    }

    /// <summary>
    /// The best statement among <paramref name="uses"/>; where <paramref name="alone"/>, also among the sentences that speak of the treatment
    /// without a name.
    /// </summary>
    public OutcomeFinding Best(IReadOnlyList<DrugUse> uses, bool alone)
    {
        var best = OutcomeFinding.None;
        var rank = 0;
        foreach (var use in uses)
        {
            if (Tells(use.Sentence))
                Take(At(use), Rank(use.Sentence) + 1, ref best, ref rank);
        }

        if (alone && Nameless() is { Rank: > 0 } nameless && nameless.Rank > rank)
            best = nameless.Finding;
        return best;
    }

    // The best statement that names no drug; the same for every drug, so looked for once.
    private (OutcomeFinding Finding, int Rank) Nameless()
    {
        if (_nameless is { } known)
            return known;
        var best = OutcomeFinding.None;
        var rank = 0;
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Zone == Zone.Own && !sentence.IsLoose && sentence.Groups.Count == 0 && sentence.Role is not (SectionRole.Title or SectionRole.Registry) && Tells(sentence))
                Take(Result(sentence), Rank(sentence), ref best, ref rank);
        }

        _nameless = (best, rank);
        return (best, rank);
    }

    /// <summary>The first count of responders among the sentences on the study's own patients; null where there is none.</summary>
    public ResponseCount? Count()
    {
        if (!_count.Looked)
            _count = (true, FirstCount());
        return _count.Count;
    }

    private ResponseCount? FirstCount()
    {
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Zone != Zone.Own || sentence.IsLoose || sentence.Role is SectionRole.Title or SectionRole.Registry || !Tells(sentence))
                continue;
            if (Statement(sentence).Count(reading.Study.Participants) is { } count)
                return count;
        }

        return null;
    }

    // What is set out to be found is not found yet, and what is cut off is not told.
    private bool Tells(SentenceReading sentence) =>
        reading.Document.Truncated?.Contains(sentence.Span) != true
        && sentence.Role != SectionRole.Methods && (!sentence.IsAim || sentence.Role is SectionRole.Results or SectionRole.Conclusion or SectionRole.Title);

    // Where nothing is compared, 'comparable to the others' tells of patients, not of arms.
    private bool HasArms => reading.Study.Design is not (StudyDesign.CaseReport or StudyDesign.CaseSeries or StudyDesign.SingleArmTrial);

    // Where running text breaks off before its results, a failure that names no drug is what the patients came with.
    private OutcomeFinding Result(SentenceReading sentence)
    {
        var finding = Whole(sentence);
        var before = reading.Document.Truncated is not null && sentence.Role == SectionRole.Body && finding.Outcome == Outcome.NoBenefit;
        return before ? OutcomeFinding.None : finding;
    }

    private OutcomeFinding Whole(SentenceReading sentence) =>
        Finding(Statement(sentence).Whole(), sentence);

    // Each sentence is parsed once, however many drugs it is asked for.
    private Statement Statement(SentenceReading sentence)
    {
        if (!_statements.TryGetValue(sentence.Index, out var statement))
            _statements.Add(sentence.Index, statement = OutcomeReader.Parse(reading.Document.Text, sentence.Span, reading.Document.Language));
        return statement;
    }

    private static void Take(OutcomeFinding finding, int rank, ref OutcomeFinding best, ref int bestRank)
    {
        rank += finding.Weight;
        if (finding.Outcome == Outcome.Unreported || rank <= bestRank)
            return;
        best = finding;
        bestRank = rank;
    }

    // Conclusion before results before the rest before the title; of equals the earlier: the main result is told first.
    private static int Rank(SentenceReading sentence) => sentence.Role switch
    {
        SectionRole.Conclusion => 24,
        SectionRole.Results => 20,
        SectionRole.Title => 10,
        _ => sentence.Zone == Zone.Own ? 16 : 12,
    };

    private static OutcomeFinding Joined(OutcomeFinding earlier, OutcomeFinding later)
    {
        if (earlier.Outcome == Outcome.Unreported)
            return later;
        if (later.Outcome == Outcome.Unreported || later.Outcome == earlier.Outcome)
            return earlier;
        var fell = earlier.Outcome is Outcome.Beneficial or Outcome.Mixed && later.Outcome is Outcome.NoBenefit or Outcome.Mixed;
        return fell ? later with { Outcome = Outcome.Mixed } : earlier;
    }

    private OutcomeFinding Finding(OutcomeSignal signal, SentenceReading sentence) =>
        signal.Outcome == Outcome.Unreported
            ? OutcomeFinding.None
            : new OutcomeFinding(signal.Outcome, signal.Hedged, sentence, signal.Cues) { Weight = Weight(signal) };

    private int Weight(OutcomeSignal signal) => signal.Outcome == Outcome.Harmful ? -6 : signal.Kind switch
    {
        StatementKind.Comparison => HasArms ? 2 : -4,
        StatementKind.Death or StatementKind.AdverseEvent => -2,
        StatementKind.Failure => -4,
        _ => 0,
    };

    private SentenceReading? Next(SentenceReading sentence, int steps)
    {
        var place = reading.PlaceOf(sentence) + steps;
        return place < reading.Sentences.Count ? reading.Sentences[place] : null;
    }

    // Of the sentence that brings the next therapy only what stands before it tells of this one.
    private static TextSpan Before(SentenceReading sentence) =>
        new(sentence.Span.Start, Math.Max(sentence.Span.Start, sentence.Groups[0].Start));

    private static bool NamesOther(SentenceReading sentence, DrugUse use)
    {
        foreach (var group in sentence.Groups)
        {
            foreach (var mention in group.Mentions)
            {
                if (!use.Group.Names(mention.Id))
                    return true;
            }
        }

        return false;
    }

    private static List<TextSpan> Others(DrugUse use)
    {
        var others = new List<TextSpan>();
        foreach (var mention in use.Sentence.Mentions)
        {
            if (mention.Kind == ConceptKind.Drug && mention.Id != use.Drug && !use.Group.Names(mention.Id))
                others.Add(mention.Span);
        }

        return others;
    }
}
