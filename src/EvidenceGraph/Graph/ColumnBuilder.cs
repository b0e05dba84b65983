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
            Renumber(elements, values, numbers);
        return SingleKind(values) switch
        {
            ValueKind.Boolean => Columns.Booleans(elements, Array.ConvertAll(values, value => value.AsBoolean)),
            ValueKind.Integer => Columns.Integers(elements, Array.ConvertAll(values, value => value.AsInteger)),
            ValueKind.Float => Columns.Floats(elements, Array.ConvertAll(values, value => value.AsDouble)),
            ValueKind.String => Strings(elements, Array.ConvertAll(values, value => value.AsString)),
            _ => Columns.Mixed(elements, values),
        };
    }

    // Where nearly all elements have the property, putting each in its place is faster than sorting.
    private static void Renumber(int[] elements, Value[] values, int[] numbers)
    {
        for (var i = 0; i < elements.Length; i++)
            elements[i] = numbers[elements[i]];
        if (elements.Length < numbers.Length)
        {
            Array.Sort(elements, values);
            return;
        }

        var added = (Value[])values.Clone();
        for (var i = 0; i < elements.Length; i++)
            values[elements[i]] = added[i];
        for (var i = 0; i < elements.Length; i++)
            elements[i] = i;
    }

    private static ValueKind SingleKind(Value[] values)
    {
        var kind = values[0].Kind;
        foreach (var value in values)
            if (value.Kind != kind)
                return ValueKind.Null;
        return kind;
    }

    private static PropertyColumn Strings(int[] elements, string[] values)
    {
        var words = new Dictionary<string, ushort>(StringComparer.Ordinal);
        var most = Columns.MostWords(values.Length);
        foreach (var value in values)
        {
            if (words.Count > most)
                return Columns.Texts(elements, values);
            words.TryAdd(value, (ushort)words.Count);
        }

        return Columns.Words(elements, Array.ConvertAll(values, value => words[value]), [.. words.Keys]);
    }
}
