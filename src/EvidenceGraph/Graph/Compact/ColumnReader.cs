namespace EvidenceGraph.Graph.Compact;

/// <summary>Reads what <see cref="ColumnWriter"/> writes, into arrays of the column's own type.</summary>
internal sealed class ColumnReader(BlockReader input)
{
    /// <param name="total">How many elements there are.</param>
    public PropertyColumn Read(int total)
    {
        var elements = ReadElements(total);
        var count = elements.Length;
        return (ColumnForm)input.Number() switch
        {
            ColumnForm.Boolean => Columns.Booleans(elements, Values(count, () => input.Number() != 0)),
            ColumnForm.Integer => Columns.Integers(elements, Values(count, input.Integer)),
            ColumnForm.Float => Columns.Floats(elements, Values(count, input.Float)),
            ColumnForm.Text => Columns.Texts(elements, Values(count, input.Text)),
            ColumnForm.Words => ReadWords(elements),
            ColumnForm.Mixed => Columns.Mixed(elements, Values(count, () => ReadValue(nesting: 1))),
            _ => throw input.Damaged("a property in it has an unknown form"),
        };
    }

    private int[] ReadElements(int total)
    {
        var elements = new int[input.Count()];
        if (elements.Length == 0 || elements.Length > total)
            throw input.Damaged("a property in it has no elements, or too many");
        var last = -1;
        for (var i = 0; i < elements.Length; i++)
            elements[i] = last = elements.Length == total ? i : last + 1 + input.NumberBelow(total - last - 1);
        return elements;
    }

    private PropertyColumn ReadWords(int[] elements)
    {
        var words = input.Texts();
        return words.Length <= ushort.MaxValue + 1
            ? Columns.Words(elements, Values(elements.Length, () => (ushort)input.NumberBelow(words.Length)), words)
            : throw input.Damaged("a property in it has too many words");
    }

    private static T[] Values<T>(int count, Func<T> read)
    {
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = read();
        return values;
    }

    private Value ReadValue(int nesting)
    {
        switch ((ValueKind)input.Number())
        {
            case ValueKind.Boolean:
                return input.Number() != 0;
            case ValueKind.Integer:
                return input.Integer();
            case ValueKind.Float:
                return input.Float();
            case ValueKind.String:
                return input.Text();
            case ValueKind.List when nesting > 0:
                var items = new Value[input.Count()];
                for (var i = 0; i < items.Length; i++)
                    items[i] = ReadValue(nesting - 1);
                return Value.OfItems(items);
            default:
                throw input.Damaged("a value in it is of an unknown kind");
        }
    }
}
