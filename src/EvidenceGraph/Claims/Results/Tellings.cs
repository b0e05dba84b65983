using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Results;

/// <summary>What each sentence of a document says of how it went; a sentence is read when it is first asked.</summary>
internal sealed class Tellings(ClaimReading reading)
{
    private readonly Statement?[] _statements = new Statement?[reading.Sentences.Count];
    private readonly OutcomeSignal?[] _wholes = new OutcomeSignal?[reading.Sentences.Count];
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

    /// <summary>Whether the sentence at <paramref name="place"/> breaks off, and so does not tell how it went.</summary>
    public bool IsCut(int place) => reading.Document.Truncated?.Contains(reading.Sentences[place].Span) == true;

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
