using EvidenceGraph.Json;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Elements of one group that are written by one statement, in order.</summary>
/// <param name="Name">The label or the type, for people.</param>
/// <param name="Statement">What is done with each item of <c>$rows</c>, which is <c>row</c>, once for each element.</param>
/// <param name="Elements">The elements' numbers.</param>
/// <param name="Rows">Writes the items.</param>
internal sealed record WriteTask(string Name, string Statement, int[] Elements, IRowWriter Rows)
{
    /// <summary>Writes the parameter <c>rows</c>: the elements from one place up to another, or fewer where they exceed <paramref name="bytes"/>.</summary>
    /// <returns>The place after the last that was written; at least one is.</returns>
    public int Fill(JsonLineBuffer body, int from, int to, int bytes)
    {
        body.Name("rows"u8);
        body.StartArray();
        Rows.Begin();
        var place = from;
        do
            Rows.Write(body, Elements[place++]);
        while (place < to && body.Written.Length < bytes);
        Rows.End(body);
        body.EndArray();
        return place;
    }
}

/// <summary>Writes elements as rows of a parameter.</summary>
internal interface IRowWriter
{
    void Begin();

    void Write(JsonLineBuffer body, int element);

    void End(JsonLineBuffer body);

    /// <summary>An element, for people.</summary>
    string Describe(int element);
}
