namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A part of a whole as a statement gives it, of whatever: tokens <c>[First, End)</c>.</summary>
/// <param name="Part">How many; -1 for all of those just spoken of.</param>
/// <param name="Whole">Of how many; -1 where the statement does not say beside it.</param>
/// <param name="First">First token.</param>
/// <param name="End">Token after it, its percentage and its patients.</param>
internal readonly record struct Fraction(int Part, int Whole, int First, int End)
{
    /// <summary>How the whole is given.</summary>
    public FractionWhole Kind { get; init; }

    /// <summary>Said as 'none of', so that what follows is denied.</summary>
    public bool IsNone { get; init; }

    /// <summary>Whether it names patients.</summary>
    public bool IsOfPersons { get; init; }

    /// <summary>Whether what was seen in them stands before ('in', 'chez', an opening bracket).</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether a comma, 'and' or 'versus' stands before it, so that it may be one more of the same.</summary>
    public bool IsJoined { get; init; }

    /// <summary>Whether it, or the 'in' before it, opens a clause: what was seen in them can only follow.</summary>
    public bool IsFronted { get; init; }

    /// <summary>Whether 'response' stands before it in the same clause: 'a response was seen in 24 of 47'.</summary>
    public bool IsOfResponse { get; init; }

    /// <summary>Whether those who reached it are its subject: '24 of 47 met the endpoint'.</summary>
    public bool IsOfReached { get; init; }

    /// <summary>Whether placebo stands with it.</summary>
    public bool IsOfPlacebo { get; init; }

    /// <summary>'Both' or 'in all' without a word for patients.</summary>
    public bool IsBare { get; init; }

    /// <summary>'Both' before a word that may be anything: 'both improved', 'both lungs'.</summary>
    public bool IsLooseBoth { get; init; }

    /// <summary>The percentage beside it; null where none is.</summary>
    public double? Percent { get; init; }

    /// <summary>Whether <paramref name="whole"/> makes the percentage beside it.</summary>
    public bool Fits(int whole) => Percent is { } percent && whole > 0 && Math.Abs((100.0 * Part / whole) - percent) < 0.6;
}
