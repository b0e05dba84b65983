using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>
/// Finds how many of how many improved with the drug of a claim: as two numbers side by side before one that leans on what was said before; in its
/// quote before the other sentences that name the drug, in these before those that name none.
/// </summary>
/// <param name="tellings">The sentences of the document.</param>
/// <param name="claims">All claims of the document.</param>
internal sealed class CountSelector(Tellings tellings, IReadOnlyList<Claim> claims)
{
    private readonly ClaimReading _reading = tellings.Reading;

    private readonly CountOwners _owners = new(claims, tellings.Reading.HasArms);

    private (bool Looked, ResponseCount? Count) _nameless;

    /// <summary>The count of <paramref name="claim"/>; null where none is stated for it.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="quote">Its quote.</param>
    /// <param name="alone">Whether what is said without a name is said of the therapies under study.</param>
    public ResponseCount? Of(Claim claim, TextSpan quote, bool alone)
    {
        if (_reading.Study.Planned || claim.Role is not (Role.Investigated or Role.Comparator))
            return null;
        var isSole = _owners.IsSole(claim);
        return Named(claim, quote, isSole, isPlain: true)
            ?? Named(claim, quote, isSole, isPlain: false)
            ?? (alone ? Nameless(claim, isSole) : null);
    }

    private ResponseCount? Nameless(Claim claim, bool isSole) =>
        claim.Role == Role.Investigated && Nameless() is { } count && (isSole || IsOnlyOneGivenToAll(claim)) ? count : null;

    private ResponseCount? Named(Claim claim, TextSpan quote, bool isSole, bool isPlain) =>
        InQuote(claim, quote, isSole, isPlain) ?? InUses(claim, isPlain);

    private ResponseCount? InQuote(Claim claim, TextSpan quote, bool isSole, bool isPlain)
    {
        for (var place = FirstIn(quote); place < _reading.Sentences.Count && quote.Contains(_reading.Sentences[place].Span); place++)
        {
            var isItsOwn = isSole || (place > 0 && _owners.NamesOnly(claim, _reading.Sentences[place - 1]));
            if (_owners.First(claim, _reading.Sentences[place], tellings.CountsAt(place), isItsOwn, isPlain) is { } count && (isSole || !IsOfMore(count, place)))
                return count;
        }

        return null;
    }

    // 'Five were given the drug. Seven of nine improved': the count is not of those five.
    private bool IsOfMore(ResponseCount count, int place) => tellings.MostCountedBefore(place) is { } given && given < count.Assessed;

    private int FirstIn(TextSpan quote)
    {
        var low = 0;
        var high = _reading.Sentences.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_reading.Sentences[middle].Span.Start < quote.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private ResponseCount? InUses(Claim claim, bool isPlain)
    {
        foreach (var use in claim.Uses)
        {
            if (tellings.Counts(use.Sentence) && _owners.First(claim, use.Sentence, tellings.CountsAt(use.Sentence.Place), isItsOwn: false, isPlain) is { } count)
                return count;
        }

        return null;
    }

    // 'All patients were given the drug': what is counted of the patients is counted of it.
    private bool IsOnlyOneGivenToAll(Claim claim) =>
        IsGivenToAll(claim) && !claims.Any(other => other.Drug != claim.Drug && IsGivenToAll(other));

    private bool IsGivenToAll(Claim claim) =>
        claim.Role == Role.Investigated
        && claim.Uses.Any(use => tellings.Counts(use.Sentence) && _owners.NamesOnly(claim, use.Sentence) && tellings.StatementAt(use.Sentence.Place).SpeaksOfAll());

    // The same for every drug, so looked for once.
    private ResponseCount? Nameless()
    {
        if (!_nameless.Looked)
            _nameless = (true, FirstNameless());
        return _nameless.Count;
    }

    private ResponseCount? FirstNameless()
    {
        for (var place = 0; place < _reading.Sentences.Count; place++)
        {
            var sentence = _reading.Sentences[place];
            if (!tellings.Counts(sentence) || _owners.NamesArm(sentence))
                continue;
            foreach (var count in tellings.CountsAt(place))
            {
                if (!count.IsOfPlacebo)
                    return count;
            }
        }

        return null;
    }
}
