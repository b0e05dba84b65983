using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>Makes the narrowest column for values of one type. The elements that have the property are ascending, and at least one.</summary>
internal static class Columns
{
    /// <summary>How many different strings among so many make it worth while to keep them apart.</summary>
    public static int MostWords(int values) => Math.Min(ushort.MaxValue, values / 4);

    public static PropertyColumn Booleans(int[] elements, bool[] values)
    {
        var slots = new ColumnSlots(elements);
        var column = new BitArray(slots.Length);
        for (var i = 0; i < elements.Length; i++)
            column[slots.Find(elements[i])] = values[i];
        return new BooleanColumn(slots, column);
    }

    public static PropertyColumn Integers(int[] elements, long[] values)
    {
        var slots = new ColumnSlots(elements);
        foreach (var value in values)
            if (value is < int.MinValue or > int.MaxValue)
                return new IntegerColumn(slots, Spread(slots, elements, values));
        return new SmallIntegerColumn(slots, Spread(slots, elements, Array.ConvertAll(values, value => (int)value)));
    }

    public static PropertyColumn Floats(int[] elements, double[] values)
    {
        var slots = new ColumnSlots(elements);
        return new FloatColumn(slots, Spread(slots, elements, values));
    }

    public static PropertyColumn Texts(int[] elements, string[] values)
    {
        var slots = new ColumnSlots(elements);
        return new StringColumn(slots, Spread(slots, elements, values));
    }

    /// <param name="elements">The elements.</param>
    /// <param name="codes">The number of each one's word.</param>
    /// <param name="words">The words.</param>
    public static PropertyColumn Words(int[] elements, ushort[] codes, string[] words)
    {
        var slots = new ColumnSlots(elements);
        return new WordColumn(slots, Spread(slots, elements, codes), words);
    }

    public static PropertyColumn Mixed(int[] elements, Value[] values)
    {
        var slots = new ColumnSlots(elements);
        return new MixedColumn(slots, Spread(slots, elements, values));
    }

    private static T[] Spread<T>(ColumnSlots slots, int[] elements, T[] values)
    {
        if (slots.Length == values.Length)
            return values;
        var column = new T[slots.Length];
        for (var i = 0; i < elements.Length; i++)
            column[slots.Find(elements[i])] = values[i];
        return column;
    }
}
