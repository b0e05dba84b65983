using System.Collections;

namespace EvidenceGraph.Graph;

/// <summary>Collects one property's values in any order and makes the narrowest column that holds them.</summary>
internal sealed class ColumnBuilder
{
    private readonly List<int> _elements = [];
    private readonly List<Value> _values = [];

    public void Add(int element, Value value)
    {
        _elements.Add(element);
        _values.Add(value);
    }

    /// <param name="numbers">The final number of each element, where elements are renumbered after they were added.</param>
    public PropertyColumn Build(int[]? numbers)
    {
        var elements = _elements.ToArray();
        var values = _values.ToArray();
        if (numbers is not null)
        {
            for (var i = 0; i < elements.Length; i++)
                elements[i] = numbers[elements[i]];
            Array.Sort(elements, values);
        }

        var slots = new ColumnSlots(elements);
        return SingleKind(values) switch
        {
            ValueKind.Boolean => new BooleanColumn(slots, Booleans(slots, elements, values)),
            ValueKind.Integer => Integers(slots, elements, values),
            ValueKind.Float => new FloatColumn(slots, Spread(slots, elements, values, value => value.AsDouble)),
            ValueKind.String => Strings(slots, elements, values),
            _ => new MixedColumn(slots, Spread(slots, elements, values, value => value)),
        };
    }

    private static ValueKind SingleKind(Value[] values)
    {
        var kind = values[0].Kind;
        foreach (var value in values)
            if (value.Kind != kind)
                return ValueKind.Null;
        return kind;
    }

    private static T[] Spread<T>(ColumnSlots slots, int[] elements, Value[] values, Func<Value, T> convert)
    {
        var column = new T[slots.Length];
        for (var i = 0; i < elements.Length; i++)
            column[slots.Find(elements[i])] = convert(values[i]);
        return column;
    }

    private static BitArray Booleans(ColumnSlots slots, int[] elements, Value[] values)
    {
        var column = new BitArray(slots.Length);
        for (var i = 0; i < elements.Length; i++)
            column[slots.Find(elements[i])] = values[i].AsBoolean;
        return column;
    }

    private static PropertyColumn Integers(ColumnSlots slots, int[] elements, Value[] values)
    {
        foreach (var value in values)
            if (value.AsInteger is < int.MinValue or > int.MaxValue)
                return new IntegerColumn(slots, Spread(slots, elements, values, value => value.AsInteger));
        return new SmallIntegerColumn(slots, Spread(slots, elements, values, value => (int)value.AsInteger));
    }

    private static PropertyColumn Strings(ColumnSlots slots, int[] elements, Value[] values)
    {
        var words = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var limit = Math.Min(ushort.MaxValue, values.Length / 4);
        foreach (var value in values)
        {
            if (words.Count > limit)
                return new StringColumn(slots, Spread(slots, elements, values, value => value.AsString));
            words.TryAdd(value.AsString, (ushort)words.Count);
        }

        return new WordColumn(slots, Spread(slots, elements, values, value => words[value.AsString]), [.. words.Keys]);
    }
}
