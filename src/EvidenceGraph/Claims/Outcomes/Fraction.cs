namespace EvidenceGraph.Claims.Outcomes;

/// <summary>A part of a whole as a statement gives it, of whatever: tokens <c>[First, End)</c>.</summary>
/// <param name="Part">How many.</param>
/// <param name="Whole">Of how many; -1 where the statement does not say beside it.</param>
/// <param name="First">First token.</param>
/// <param name="End">Token after it.</param>
/// <param name="IsNone">Said as 'none of', so that what follows is denied.</param>
internal readonly record struct Fraction(int Part, int Whole, int First, int End, bool IsNone);
