using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Results;

/// <summary>What each sentence of a document says of how it went; a sentence is read when it is first asked.</summary>
internal sealed class Tellings(ClaimReading reading)
{
    private readonly Statement?[] _statements = new Statement?[reading.Sentences.Count];
    private readonly OutcomeSignal?[] _wholes = new OutcomeSignal?[reading.Sentences.Count];
    private readonly IReadOnlyList<ResponseCount>?[] _counts = new IReadOnlyList<ResponseCount>?[reading.Sentences.Count];
    private readonly OutcomeSignal?[] _befores = new OutcomeSignal?[reading.Sentences.Count];
    private readonly Dictionary<DrugUse, OutcomeSignal> _uses = new(ReferenceEqualityComparer.Instance);
    private List<TellingSentence>? _telling;

    /// <summary>The document.</summary>
    public ClaimReading Reading => reading;

    /// <summary>The sentence at <paramref name="place"/>, read.</summary>
    public Statement StatementAt(int place) =>
        _statements[place] ??= OutcomeReader.Parse(reading.Document.Text, reading.Sentences[place].Span, reading.Document.Language);

    /// <summary>What the sentence at <paramref name="place"/> says as a whole.</summary>
    public OutcomeSignal Whole(int place) => _wholes[place] ??= StatementAt(place).Whole();

    /// <summary>What the sentence at <paramref name="place"/> says before it names its first drug.</summary>
    public OutcomeSignal Before(int place) => _befores[place] ??= ReadBefore(reading.Sentences[place]);

    /// <summary>What the sentence of <paramref name="use"/> says of the drug.</summary>
    public OutcomeSignal For(DrugUse use)
    {
        if (!_uses.TryGetValue(use, out var signal))
            _uses.Add(use, signal = StatementAt(use.Sentence.Place).For(use.Mention.Span, Others(use)));
        return signal;
    }

    /// <summary>The sentences that tell how it went, in order.</summary>
    public List<TellingSentence> Telling => _telling ??= FindTelling();

    /// <summary>How many of how many improved, as the sentence at <paramref name="place"/> states it; in order.</summary>
    public IReadOnlyList<ResponseCount> CountsAt(int place) => _counts[place] ??= ReadCounts(place);

    /// <summary>The largest number of patients that the sentence before <paramref name="place"/> counts; null where it counts none.</summary>
    public int? MostCountedBefore(int place) => place > 0 ? StatementAt(place - 1).MostCounted() : null;

    /// <summary>Whether <paramref name="sentence"/> can state how many of the study's own patients improved.</summary>
    public bool Counts(SentenceReading sentence) =>
        sentence is { Zone: Zone.Own, IsLoose: false } && sentence.Role is not (SectionRole.Title or SectionRole.Registry) && Tells(sentence);

    /// <summary>Whether <paramref name="sentence"/> can tell how it went: what is set out to be found is not found yet, and what is cut off is not told.</summary>
    public bool Tells(SentenceReading sentence) =>
        !IsCut(sentence)
        && sentence.Role != SectionRole.Methods && (!sentence.IsAim || sentence.Role is SectionRole.Results or SectionRole.Conclusion or SectionRole.Title);

    /// <summary>Whether the sentence at <paramref name="place"/> breaks off, and so does not tell how it went.</summary>
    public bool IsCut(int place) => IsCut(reading.Sentences[place]);

    private bool IsCut(SentenceReading sentence) => reading.Document.Truncated?.Contains(sentence.Span) == true;

    private List<TellingSentence> FindTelling()
    {
        var telling = new List<TellingSentence>();
        for (var place = 0; place < reading.Sentences.Count; place++)
        {
            if (!IsCut(place) && Signals.Of(Whole(place)) is var signal && Signals.Tells(signal))
                telling.Add(new TellingSentence(place, ResultPlaces.Of(reading.Sentences[place]), signal, reading.Sentences[place].Groups.Length > 0));
        }

        return telling;
    }

    private IReadOnlyList<ResponseCount> ReadCounts(int place) =>
        !StatementAt(place).CanCount ? [] : StatementAt(place).Counts(new Cohort(reading.Study.Participants, MostCountedBefore(place)));

    private OutcomeSignal ReadBefore(SentenceReading sentence)
    {
        var span = new TextSpan(sentence.Span.Start, Math.Max(sentence.Span.Start, sentence.Groups[0].Start));
        return OutcomeReader.Read(reading.Document.Text, span, reading.Document.Language);
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
