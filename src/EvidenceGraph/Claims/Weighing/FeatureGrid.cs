using System.Globalization;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>
/// Features that are made of a name and of up to three values out of small lists ('place title case'). Their numbers are looked up once, so that
/// no name is put together while a document is read. Immutable.
/// </summary>
internal sealed class FeatureGrid
{
    private const int LongestName = 256;
    private readonly int[] _numbers;
    private readonly int _second;
    private readonly int _third;

    /// <param name="space">The features that have numbers.</param>
    /// <param name="name">The first word of their names.</param>
    /// <param name="lists">The names of the values, a list for each; at most three lists.</param>
    public FeatureGrid(FeatureSpace space, string name, params ReadOnlySpan<IReadOnlyList<string>> lists)
    {
        IReadOnlyList<string> one = [""];
        var first = lists.Length > 0 ? lists[0] : one;
        var second = lists.Length > 1 ? lists[1] : one;
        var third = lists.Length > 2 ? lists[2] : one;
        (_second, _third) = (second.Count, third.Count);
        _numbers = new int[first.Count * _second * _third];
        Span<char> full = stackalloc char[LongestName];
        var toName = Join(full, 0, name);
        var at = 0;
        foreach (var a in first)
        {
            var toFirst = Join(full, toName, a);
            foreach (var b in second)
            {
                var toSecond = Join(full, toFirst, b);
                foreach (var c in third)
                    _numbers[at++] = space.NumberOf(full[..Join(full, toSecond, c)]);
            }
        }
    }

    // Puts the next part of a name behind those of the first `length` characters; the new length.
    private static int Join(Span<char> name, int length, string part)
    {
        if (part.Length == 0)
            return length;
        if (length > 0)
            name[length++] = ' ';
        part.CopyTo(name[length..]);
        return length + part.Length;
    }

    /// <summary>The names of the values of a number from 0 to <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Steps(int most) => [.. Enumerable.Range(0, most + 1).Select(step => step.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The number of the feature with these values; -1 where it has no weight.</summary>
    public int this[int first, int second = 0, int third = 0] => _numbers[(first * _second + second) * _third + third];
}
