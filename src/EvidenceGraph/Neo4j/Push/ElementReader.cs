using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j.Statements;
using Newtonsoft.Json;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>Reads the properties of an element as a database gives them, and compares them with those of the graph.</summary>
internal sealed class ElementReader(PropertyGraph graph)
{
    /// <summary>
    /// Reads an object of properties. <paramref name="own"/> gives the graph's value of a key, and <paramref name="keys"/> are
    /// those that may have one beside the id.
    /// </summary>
    /// <returns>Whether a push wrote the element, and whether its properties are the graph's.</returns>
    public (bool IsMarked, bool IsSame) Compare(JsonTextReader json, int[] keys, Func<int, Value> own)
    {
        var (isMarked, isSame, found) = (false, true, 0);
        json.Expect(JsonToken.StartObject);
        while (json.NextName() is { } name)
        {
            var value = json.NextValue();
            if (name == GraphMark.Property)
            {
                isMarked = value.Kind == ValueKind.Boolean && value.AsBoolean;
                continue;
            }

            var key = graph.Keys.Find(name);
            found += graph.IsKeyProperty(key) ? 0 : 1;
            isSame &= key >= 0 && AreSame(value, own(key));
        }

        foreach (var key in keys)
            found -= own(key).IsNull ? 0 : 1;
        return (isMarked, isSame && found == 0);
    }

    // Stricter than equality: 1 is not 1.0, and -0.0 is not 0.0.
    private static bool AreSame(Value one, Value other)
    {
        if (one.Kind != other.Kind)
            return false;
        if (one.Kind == ValueKind.Float)
            return BitConverter.DoubleToInt64Bits(one.AsDouble) == BitConverter.DoubleToInt64Bits(other.AsDouble);
        if (one.Kind != ValueKind.List)
            return one == other;
        if (one.Items.Length != other.Items.Length)
            return false;
        for (var i = 0; i < one.Items.Length; i++)
            if (!AreSame(one.Items[i], other.Items[i]))
                return false;
        return true;
    }
}
