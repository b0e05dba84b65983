namespace EvidenceGraph.Graph.Compact;

/// <summary>Writes one property of all nodes, or of all relationships: which have it, its form, its values.</summary>
internal sealed class ColumnWriter(BlockWriter output)
{
    /// <param name="name">The property, for messages.</param>
    /// <param name="total">How many elements there are.</param>
    /// <param name="elements">Those that have it, ascending.</param>
    /// <param name="values">Their values.</param>
    /// <exception cref="ArgumentException">A value has no form in a graph file.</exception>
    public void Write(string name, int total, List<int> elements, List<Value> values)
    {
        WriteElements(total, elements);
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var form = FormOf(values, words);
        output.Number((int)form);
        if (form == ColumnForm.Words)
            output.Texts(words.Keys);
        foreach (var value in values)
        {
            if (form == ColumnForm.Words)
                output.Number(words[value.AsString]);
            else
                Write(value, name, tagged: form == ColumnForm.Mixed);
        }
    }

    // The distance to the one before; nothing where all have it.
    private void WriteElements(int total, List<int> elements)
    {
        output.Number(elements.Count);
        if (elements.Count == total)
            return;
        var last = -1;
        foreach (var element in elements)
        {
            output.Number(element - last - 1);
            last = element;
        }
    }

    private static ColumnForm FormOf(List<Value> values, Dictionary<string, int> words)
    {
        var kind = values[0].Kind;
        foreach (var value in values)
            if (value.Kind != kind)
                return ColumnForm.Mixed;
        return kind switch
        {
            ValueKind.Boolean => ColumnForm.Boolean,
            ValueKind.Integer => ColumnForm.Integer,
            ValueKind.Float => ColumnForm.Float,
            ValueKind.String => AreWords(values, words) ? ColumnForm.Words : ColumnForm.Text,
            _ => ColumnForm.Mixed,
        };
    }

    private static bool AreWords(List<Value> values, Dictionary<string, int> words)
    {
        var most = Columns.MostWords(values.Count);
        foreach (var value in values)
        {
            words.TryAdd(value.AsString, words.Count);
            if (words.Count > most)
                return false;
        }

        return true;
    }

    private void Write(Value value, string name, bool tagged)
    {
        if (tagged)
            output.Number((int)value.Kind);
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                output.Number(value.AsBoolean ? 1 : 0);
                break;
            case ValueKind.Integer:
                output.Integer(value.AsInteger);
                break;
            case ValueKind.Float when double.IsFinite(value.AsDouble):
                output.Float(value.AsDouble);
                break;
            case ValueKind.String:
                output.Text(value.AsString);
                break;
            case ValueKind.List:
                output.Number(value.AsList.Count);
                foreach (var item in value.AsList)
                    Write(item, name, tagged: true);
                break;
            default:
                throw new ArgumentException($"The property '{name}' is {value} somewhere; a graph file holds texts, finite numbers, booleans and lists of them.");
        }
    }
}
