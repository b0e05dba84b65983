namespace EvidenceGraph.Graph;

/// <summary>
/// Where in a column an element's value lies. A column covers the range from the first to the last element that has the
/// property; where that range is mostly empty, it keeps the sorted element numbers instead.
/// </summary>
internal sealed class ColumnSlots
{
    private const int EmptySlotsAllowed = 4;

    private readonly int _first;
    private readonly int[]? _elements;
    private readonly ulong[]? _present;

    /// <param name="elements">The elements that have the property: ascending, at least one.</param>
    public ColumnSlots(int[] elements)
    {
        _first = elements[0];
        var range = (long)elements[^1] - _first + 1;
        Count = elements.Length;
        if (range > (long)EmptySlotsAllowed * elements.Length)
        {
            _elements = elements;
            Length = elements.Length;
            return;
        }

        Length = (int)range;
        if (Length == elements.Length)
            return;
        _present = new ulong[(Length + 63) / 64];
        foreach (var element in elements)
            _present[(element - _first) >> 6] |= 1ul << ((element - _first) & 63);
    }

    /// <summary>How many slots an array of values needs.</summary>
    public int Length { get; }

    /// <summary>How many elements have the property.</summary>
    public int Count { get; }

    /// <summary>The slot of an element, or -1 where it lacks the property.</summary>
    public int Find(int element)
    {
        if (_elements is not null)
            return Math.Max(-1, Array.BinarySearch(_elements, element));
        var slot = element - _first;
        if (slot < 0 || slot >= Length)
            return -1;
        return _present is null || (_present[slot >> 6] >> (slot & 63) & 1) != 0 ? slot : -1;
    }
}
