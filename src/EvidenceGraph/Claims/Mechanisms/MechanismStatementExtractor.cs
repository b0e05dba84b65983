using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Mechanisms;

/// <summary>
/// Reads where a document itself says how a drug acts: 'tacrolimus, a calcineurin inhibitor', 'the JAK inhibitor tofacitinib', 'abatacept, which
/// binds CD80'. A mechanism that stands beside others for the same words counts where the drug is known to have it.
/// </summary>
internal sealed class MechanismStatementExtractor(Document document, IReadOnlyList<Mention> mentions, Vocabulary vocabulary)
{
    private const int Reach = 160;
    private const int ReachBack = 60;

    private readonly List<MechanismStatement> _statements = [];
    private readonly Dictionary<(string Drug, string Mechanism, TextSpan Words), int> _places = [];
    private readonly Dictionary<TextSpan, int> _mechanismWords = [];
    private readonly HashSet<(string Drug, TextSpan Words)> _drugWords = [];

    /// <summary>The statements of <paramref name="document"/>, in order of place.</summary>
    public static IReadOnlyList<MechanismStatement> Extract(Document document, MentionSet mentions, Vocabulary vocabulary)
    {
        var extractor = new MechanismStatementExtractor(document, mentions.Mentions, vocabulary);
        extractor.Read();
        extractor._statements.Sort(InOrder);
        return extractor._statements;
    }

    private static int InOrder(MechanismStatement one, MechanismStatement other)
    {
        var order = (one.Span.Start, one.Span.End).CompareTo((other.Span.Start, other.Span.End));
        if (order == 0)
            order = string.CompareOrdinal(one.Drug, other.Drug);
        return order != 0 ? order : string.CompareOrdinal(one.Mechanism, other.Mechanism);
    }

    private void Read()
    {
        foreach (var mention in mentions)
        {
            if (mention.Kind == ConceptKind.Mechanism)
                _mechanismWords[mention.Span] = _mechanismWords.GetValueOrDefault(mention.Span) + 1;
            else if (mention.Kind == ConceptKind.Drug)
                _drugWords.Add((mention.Id, mention.Span));
        }

        for (var i = 0; i < mentions.Count && _mechanismWords.Count > 0; i++)
        {
            if (mentions[i] is not { Kind: ConceptKind.Drug, Assertion: Assertion.Affirmed } drug || IsQuestion(drug))
                continue;
            ReadOn(i, drug);
            ReadBack(i, drug);
        }
    }

    private bool IsQuestion(Mention mention) => document.Text[document.Sentences[mention.Sentence].Span.End - 1] == '?';

    private void ReadOn(int at, Mention drug)
    {
        for (var i = at + 1; i < mentions.Count && mentions[i].Sentence == drug.Sentence; i++)
        {
            var other = mentions[i];
            if (other.Span.Start < drug.Span.End)
                continue;
            if (other.Span.Start - drug.Span.End > Reach || (other.Kind == ConceptKind.Drug && IsAnother(drug, other)))
                return;
            if (other.Kind == ConceptKind.Mechanism)
                Take(drug, other, MechanismLink.DrugFirst(document.Text.AsSpan(drug.Span.End, other.Span.Start - drug.Span.End)));
        }
    }

    private void ReadBack(int at, Mention drug)
    {
        for (var i = at - 1; i >= 0 && mentions[i].Sentence == drug.Sentence && drug.Span.Start - mentions[i].Span.End <= ReachBack; i--)
        {
            var other = mentions[i];
            if (other.Span.End > drug.Span.Start)
                continue;
            if (other.Kind == ConceptKind.Drug && IsAnother(drug, other))
                return;
            if (other.Kind == ConceptKind.Mechanism)
                Take(drug, other, MechanismLink.MechanismFirst(document.Text.AsSpan(other.Span.End, drug.Span.Start - other.Span.End)));
        }
    }

    // Beyond a drug that is not this one, nor a class whose name says how it acts, the words speak of that drug.
    private bool IsAnother(Mention drug, Mention other) =>
        !_mechanismWords.ContainsKey(other.Span) && !vocabulary.IsA(ConceptKind.Drug, drug.Id, other.Id);

    private void Take(Mention drug, Mention mechanism, LinkStrength strength)
    {
        if (strength == LinkStrength.None || mechanism.Assertion != Assertion.Affirmed || _drugWords.Contains((drug.Id, mechanism.Span)))
            return;
        if (!IsKnown(drug.Id, mechanism.Id, out var hasOwn) && hasOwn && (strength == LinkStrength.Weak || _mechanismWords[mechanism.Span] > 1))
            return;
        var span = new TextSpan(Math.Min(drug.Span.Start, mechanism.Span.Start), Math.Max(drug.Span.End, mechanism.Span.End));
        var statement = new MechanismStatement(drug.Id, mechanism.Id, span, document.Quote(span));
        var key = (drug.Id, mechanism.Id, mechanism.Span);
        if (!_places.TryGetValue(key, out var place))
        {
            _places.Add(key, _statements.Count);
            _statements.Add(statement);
        }
        else if (span.Length < _statements[place].Span.Length)
        {
            _statements[place] = statement;
        }
    }

    private bool IsKnown(string drug, string mechanism, out bool hasOwn)
    {
        hasOwn = false;
        foreach (var row in vocabulary.MechanismsOf(drug))
        {
            hasOwn = true;
            if (vocabulary.IsA(ConceptKind.Mechanism, row.Mechanism, mechanism) || vocabulary.IsA(ConceptKind.Mechanism, mechanism, row.Mechanism))
                return true;
        }

        return false;
    }
}
