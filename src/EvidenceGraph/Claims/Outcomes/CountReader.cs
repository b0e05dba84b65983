using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Reads how many of how many improved. A fraction of anything else ('3 of 9 were female', '2 of 5 died') is no response count.</summary>
/// <param name="statement">The statement.</param>
/// <param name="tokens">Its words.</param>
/// <param name="fractions">Its fractions, in order.</param>
/// <param name="events">Its events, in order.</param>
/// <param name="cohort">Whom those are of whom it speaks without a number.</param>
internal sealed class CountReader(Statement statement, List<Token> tokens, List<Fraction> fractions, OutcomeEvent[] events, Cohort cohort)
{
    private const int Reach = 12;
    private const int BareReach = 2;

    private readonly List<ResponseCount> _counts = [];

    // What was counted last in the statement: the whole of 'of the 15 patients, 8 improved', and of 'of whom 8 improved'.
    private int _whole = -1;
    private int _persons = -1;
    private bool _hasSubgroup;

    /// <summary>The first response count of <paramref name="span"/>, or null.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The statement in it.</param>
    /// <param name="language">Two-letter code; null is read as English.</param>
    /// <param name="cohort">How many patients the study states to have treated: the whole of 'four responded'. Null: such a count is passed over.</param>
    public static ResponseCount? Read(string text, TextSpan span, string? language = null, int? cohort = null) =>
        OutcomeReader.Parse(text, span, language).Count(new Cohort(cohort, null));

    /// <summary>The response counts, in order.</summary>
    public IReadOnlyList<ResponseCount> Read()
    {
        var chained = false;
        for (var i = 0; i < fractions.Count; i++)
        {
            var fraction = fractions[i];
            if (fraction.Kind == FractionWhole.Base)
            {
                _whole = fraction.Whole;
                continue;
            }

            // '24 of 47 on one drug, 32 of 46 on the other': what is said once is said of both.
            var responded = Response(i) ?? (chained && fraction is { Kind: FractionWhole.Stated, IsJoined: true });
            if (fraction.Kind == FractionWhole.Stated)
                chained = responded;
            if (responded && IsCountable(fraction))
                Add(fraction);
            Remember(fraction);
        }

        return _counts;
    }

    private bool IsCountable(Fraction fraction) => fraction.Kind switch
    {
        // 'Both' alone may be two of more, or two drugs, unless the patients are two.
        FractionWhole.Stated => !fraction.IsBare || fraction.IsOfPersons || (cohort.Patients ?? cohort.JustCounted) == 2,
        // 'All patients' yields to a number: 'all were in remission: two of the four with the drug'.
        FractionWhole.Them => fraction.Part > 0 || !fractions.Exists(other => other.Kind == FractionWhole.Stated),
        _ => fraction.Percent is not null || IsBareCount(fraction),
    };

    private void Remember(Fraction fraction)
    {
        if (fraction.Kind == FractionWhole.Stated)
            (_whole, _hasSubgroup) = fraction.Part == fraction.Whole ? (fraction.Whole, false) : (_whole, true);
        else if (fraction is { Kind: FractionWhole.Unsaid, IsOfPersons: true })
            _persons = fraction.Part;
    }

    private void Add(Fraction fraction)
    {
        var whole = WholeOf(fraction);
        var part = fraction.Part < 0 ? whole : fraction.Part;
        if (whole > 0 && part <= whole && (cohort.Patients is not { } all || whole <= all))
            _counts.Add(CountOf(fraction, part, whole));
    }

    private ResponseCount CountOf(Fraction fraction, int part, int whole) => new(part, whole, statement.Place(fraction.First, fraction.End))
    {
        IsPlain = fraction is { Kind: FractionWhole.Stated, IsBare: false },
        IsOfPlacebo = fraction.IsOfPlacebo,
    };

    private int WholeOf(Fraction fraction) => fraction.Kind switch
    {
        FractionWhole.Stated => fraction.Whole,
        FractionWhole.Them when fraction is { Part: < 0, IsOfPersons: true } => cohort.Patients ?? -1,
        FractionWhole.Them => LastNumber(),
        _ when fraction.Percent is not null => Fitting(fraction),
        _ => _whole > 0 ? _whole : cohort.Patients ?? -1,
    };

    // 'Three of five had diarrhoea, two of them recovered' counts of the three, who are no group of patients.
    private int LastNumber()
    {
        if (_hasSubgroup)
            return -1;
        var last = _persons > 0 ? _persons : _whole;
        return last > 0 ? last : cohort.JustCounted ?? cohort.Patients ?? -1;
    }

    // '96 patients (78%)' is of those stated that make 78%.
    private int Fitting(Fraction fraction)
    {
        if (fraction.Fits(_whole))
            return _whole;
        if (cohort.JustCounted is { } last && fraction.Fits(last))
            return last;
        return cohort.Patients is { } patients && fraction.Fits(patients) ? patients : -1;
    }

    // Whether what is said of it is a response; null where nothing is said.
    private bool? Response(int index)
    {
        var fraction = fractions[index];
        var after = fraction.IsPlace && !fraction.IsFronted ? -1 : EventAfter(fraction, Limit(index));
        var before = EventBefore(fraction, Floor(index));
        var chosen = (fraction.IsPlace && before >= 0) || after < 0 ? before : after;
        if (chosen < 0 && (fraction.IsOfResponse || fraction.IsOfReached))
            return true;
        if (chosen < 0)
            return null;
        var isSubject = !fraction.IsLooseBoth || events[chosen].First - fraction.End is 0 or 1;
        return isSubject && IsResponse(events[chosen], fraction.IsNone) && (fraction.Kind == FractionWhole.Stated || events[chosen].Kind == CueKind.Good);
    }

    private int Limit(int index)
    {
        for (var i = index + 1; i < fractions.Count; i++)
        {
            if (Separates(fractions[i]))
                return fractions[i].First;
        }

        return int.MaxValue;
    }

    private int Floor(int index)
    {
        for (var i = index - 1; i >= 0; i--)
        {
            if (Separates(fractions[i]))
                return fractions[i].End;
        }

        return 0;
    }

    private static bool Separates(Fraction fraction) => fraction.Whole >= 0 || fraction.IsOfPersons || fraction.Kind == FractionWhole.Them;

    private int EventAfter(Fraction fraction, int limit)
    {
        for (var i = 0; i < events.Length; i++)
        {
            ref readonly var e = ref events[i];
            if (e.First >= fraction.End && e.First < Math.Min(limit, fraction.End + Reach) && Speaks(e))
                return IsJoined(fraction.End - 1, e.First) ? i : -1;
        }

        return -1;
    }

    private int EventBefore(Fraction fraction, int floor)
    {
        for (var i = events.Length - 1; i >= 0; i--)
        {
            ref readonly var e = ref events[i];
            if (e.End <= fraction.First && e.First >= Math.Max(floor, fraction.First - Reach) && Speaks(e))
                return IsJoined(e.End - 1, fraction.First) ? i : -1;
        }

        return -1;
    }

    // No semicolon between them.
    private bool IsJoined(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Mark is ';' or '.')
                return false;
        }

        return true;
    }

    // A number alone counts patients only where they are named with what was seen in them, or where it is the subject of what is said:
    // 'four improved', not 'a score of 20 improved'.
    private bool IsBareCount(Fraction fraction)
    {
        if (fraction is { IsOfPersons: true, IsPlace: true, Part: > 1 })
            return true;
        if (fraction.Part < 1 || (_whole < 0 && !Opens(fraction.First) && !(fraction is { IsOfPersons: true, Part: > 1 })))
            return false;
        foreach (ref readonly var e in events.AsSpan())
        {
            if (e.First >= fraction.End && e.First <= fraction.End + BareReach && Speaks(e))
                return !IsMarkBetween(fraction.End, e.First);
        }

        return false;
    }

    private bool Opens(int token) => (token == 0 || tokens[token - 1].Mark is ',' or ';' or ':' or '.') && !char.IsAsciiDigit(statement.Text[tokens[token].Start]);

    private bool IsMarkBetween(int first, int last)
    {
        for (var i = first; i < last; i++)
        {
            if (tokens[i].Mark != '\0')
                return true;
        }

        return false;
    }

    // What is well tolerated speaks too, and is no response.
    private static bool Speaks(in OutcomeEvent e) => (e.Sign != 0 || e.Kind == CueKind.Safe) && !e.Consumed;

    private static bool IsResponse(in OutcomeEvent e, bool isNone) =>
        !e.Planned && e.Negated == isNone && (isNone ? e.Kind == CueKind.Good : e.Sign > 0 && e.Kind is CueKind.Good or CueKind.Up or CueKind.Down);
}
