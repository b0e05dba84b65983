using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>What the walking steps share.</summary>
internal static class RelationshipUse
{
    /// <summary>Whether one of the slots holds the relationship, alone or in a list.</summary>
    public static bool IsUsed(Value[] row, int[] slots, int relationship)
    {
        foreach (var slot in slots)
        {
            ref readonly var value = ref row[slot];
            if (value.Kind == ValueKind.Relationship)
            {
                if (value.Index == relationship)
                    return true;
            }
            else if (value.Kind == ValueKind.List)
            {
                foreach (var item in value.Items)
                    if (item.Index == relationship)
                        return true;
            }
        }

        return false;
    }

    /// <summary>The node that a value is; false for null.</summary>
    /// <exception cref="Values.EvaluationException">The value is something else.</exception>
    public static bool TryNode(in Value value, out int node)
    {
        if (value.Kind == ValueKind.Node)
        {
            node = value.Index;
            return true;
        }

        node = -1;
        return value.IsNull ? false : throw Values.EvaluationException.InvalidType($"a node was expected, not {Values.KindNames.Of(value)}.");
    }
}
