using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>One property of all nodes, or of all relationships, in an array of its own type.</summary>
internal abstract class PropertyColumn(ColumnSlots slots)
{
    /// <summary>How many elements have the property.</summary>
    public int Count => slots.Count;

    /// <summary>The property of an element; null where it has none.</summary>
    public Value this[int element]
    {
        get
        {
            var slot = slots.Find(element);
            return slot < 0 ? default : At(slot);
        }
    }

    protected abstract Value At(int slot);
}

internal sealed class BooleanColumn(ColumnSlots slots, BitArray values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}

internal sealed class IntegerColumn(ColumnSlots slots, long[] values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}

internal sealed class SmallIntegerColumn(ColumnSlots slots, int[] values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}

internal sealed class FloatColumn(ColumnSlots slots, double[] values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}

internal sealed class StringColumn(ColumnSlots slots, string[] values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}

/// <summary>Few words for many elements: two bytes each.</summary>
internal sealed class WordColumn(ColumnSlots slots, ushort[] codes, string[] words) : PropertyColumn(slots)
{
    protected override Value At(int slot) => words[codes[slot]];
}

/// <summary>Values of several kinds, or lists, or temporals.</summary>
internal sealed class MixedColumn(ColumnSlots slots, Value[] values) : PropertyColumn(slots)
{
    protected override Value At(int slot) => values[slot];
}
