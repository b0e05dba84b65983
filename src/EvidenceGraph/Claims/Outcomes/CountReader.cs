using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Outcomes;

/// <summary>Reads how many of how many improved. A fraction of anything else ('3 of 9 were female', '2 of 5 died') is no response count.</summary>
internal static class CountReader
{
    private const int Reach = 12;
    private const int BareReach = 2;

    /// <summary>The first response count of <paramref name="span"/>, or null.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="span">The statement in it.</param>
    /// <param name="language">Two-letter code; null is read as English.</param>
    /// <param name="cohort">How many patients the study states to have treated: the whole of 'four responded'. Null: such a count is passed over.</param>
    public static ResponseCount? Read(string text, TextSpan span, string? language = null, int? cohort = null) =>
        OutcomeReader.Parse(text, span, language).Count(cohort);

    internal static ResponseCount? Read(Statement statement, List<Fraction> fractions, OutcomeEvent[] events, int? cohort)
    {
        var whole = cohort ?? -1;
        for (var i = 0; i < fractions.Count; i++)
        {
            var fraction = fractions[i];
            var limit = i + 1 < fractions.Count ? fractions[i + 1].First : int.MaxValue;
            var floor = i > 0 ? fractions[i - 1].End : 0;
            if (fraction.Whole >= 0)
            {
                if (Responded(fraction, events, floor, limit))
                    return Count(statement, fraction, fraction.Whole);
                if (fraction.Part == fraction.Whole)
                    whole = fraction.Whole;
            }
            else if (fraction.Part <= whole && fraction.Part > 0 && RespondedBare(fraction, events, limit))
            {
                return Count(statement, fraction, whole);
            }
        }

        return null;
    }

    private static ResponseCount Count(Statement statement, Fraction fraction, int whole) =>
        new(fraction.Part, whole, statement.Place(fraction.First, fraction.End));

    // What is said next of the fraction, before the next one; failing that, what was said just before it.
    private static bool Responded(Fraction fraction, OutcomeEvent[] events, int floor, int limit)
    {
        foreach (ref readonly var e in events.AsSpan())
        {
            if (e.First >= fraction.End && e.First < Math.Min(limit, fraction.End + Reach) && Speaks(e))
                return IsResponse(e, fraction.IsNone);
        }

        for (var i = events.Length - 1; i >= 0; i--)
        {
            ref readonly var e = ref events[i];
            if (e.End <= fraction.First && e.First >= Math.Max(floor, fraction.First - Reach) && Speaks(e))
                return IsResponse(e, fraction.IsNone);
        }

        return false;
    }

    private static bool RespondedBare(Fraction fraction, OutcomeEvent[] events, int limit)
    {
        foreach (ref readonly var e in events.AsSpan())
        {
            if (e.First >= fraction.End && e.First < Math.Min(limit, fraction.End + BareReach + 1) && Speaks(e))
                return IsResponse(e, isNone: false);
        }

        return false;
    }

    private static bool Speaks(in OutcomeEvent e) => e.Sign != 0 && !e.Consumed;

    private static bool IsResponse(in OutcomeEvent e, bool isNone) =>
        !e.Planned && e.Kind == CueKind.Good && e.Negated == isNone && (isNone || e.Sign > 0);
}
