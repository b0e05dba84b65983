using System.Numerics;

namespace EvidenceGraph.Studies.Weighing;

/// <summary>
/// 128 bits, one a feature. No <see cref="UInt128"/>: what takes one as an argument cannot be compiled ahead of time, and would cost every start.
/// </summary>
/// <param name="Low">The first 64.</param>
/// <param name="High">The others.</param>
internal readonly record struct FeatureBits(ulong Low, ulong High)
{
    private const int WordBits = 64;

    /// <summary>Whether no bit is set.</summary>
    public bool IsEmpty => (Low | High) == 0;

    /// <summary>The lowest bit that is set; one is.</summary>
    public int Lowest => Low != 0 ? BitOperations.TrailingZeroCount(Low) : WordBits + BitOperations.TrailingZeroCount(High);

    /// <summary>These without the lowest.</summary>
    public FeatureBits Rest => Low != 0 ? new(Low & (Low - 1), High) : new(0, High & (High - 1));

    /// <summary>The bit <paramref name="number"/> alone.</summary>
    public static FeatureBits Of(int number) => number < WordBits ? new(1UL << number, 0) : new(0, 1UL << (number - WordBits));

    public static FeatureBits operator |(FeatureBits left, FeatureBits right) => new(left.Low | right.Low, left.High | right.High);

    public static FeatureBits operator &(FeatureBits left, FeatureBits right) => new(left.Low & right.Low, left.High & right.High);
}
