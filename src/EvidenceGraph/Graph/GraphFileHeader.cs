namespace EvidenceGraph.Graph;

/// <summary>
/// What the first line of a graph file says beyond format and version: names and texts of the caller's choice, such as the
/// program that wrote it and what it was made from. Written in the order given.
/// </summary>
/// <param name="Fields">The names and texts.</param>
public sealed record GraphFileHeader(IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    /// <summary>A header of these fields.</summary>
    public static GraphFileHeader Of(params (string Name, string Text)[] fields) =>
        new([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Text))]);

    /// <summary>The text of a field, or null.</summary>
    public string? this[string name] => Fields.FirstOrDefault(field => field.Key == name).Value;
}
