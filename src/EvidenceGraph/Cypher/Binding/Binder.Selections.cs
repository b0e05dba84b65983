using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Planning;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    /// <summary>
    /// Takes what was bound of a path with a selector apart: what speaks of its ends alone may be tested anywhere, the rest
    /// must hold before any path is selected.
    /// </summary>
    private BoundSelection BindSelection(PathPattern pattern, List<int> nodes, PatternDraft draft)
    {
        List<BoundRelationship> parts = [.. draft.Relationships];
        draft.Relationships.Clear();
        draft.Nodes.Clear();
        draft.Nodes.AddRange(nodes[0] == nodes[^1] ? [nodes[0]] : [nodes[0], nodes[^1]]);
        var predicates = draft.Predicates.SelectMany(Conjunction.Split).ToList();
        SeparateInnerNodes(nodes, parts, draft, predicates);
        var ofNodes = nodes.ConvertAll(_ => new List<Expression>());
        var ofHops = parts.ConvertAll(_ => new List<Expression>());
        var ofPath = new List<Expression>();
        draft.Predicates.Clear();
        foreach (var predicate in predicates)
        {
            var slots = SlotUse.Of(predicate).Where(draft.Introduced.Contains).ToList();
            if (slots.TrueForAll(slot => slot == nodes[0] || slot == nodes[^1]))
                draft.Predicates.Add(predicate);
            else if (slots.Count == 1 && nodes.IndexOf(slots[0]) is >= 0 and var node)
                ofNodes[node].Add(predicate);
            else if (parts.FindIndex(part => part.Hops is null && slots.TrueForAll(slot => slot == part.Slot || slot == part.From || slot == part.To)) is >= 0 and var hop)
                ofHops[hop].Add(predicate);
            else
                ofPath.Add(predicate);
        }

        return new BoundSelection(pattern.Selection!, nodes, parts, ofNodes, ofHops, ofPath, [.. draft.Paths]);
    }

    // A node between the ends that is known already, or stands there twice, is found as any other and compared.
    private void SeparateInnerNodes(List<int> nodes, List<BoundRelationship> parts, PatternDraft draft, List<Expression> predicates)
    {
        for (var i = 1; i < nodes.Count - 1; i++)
        {
            var slot = nodes[i];
            if (!draft.Arguments.Contains(slot) && slot != nodes[0] && slot != nodes[^1] && nodes.IndexOf(slot) == i)
                continue;
            var found = draft.Introduce(NewSlot());
            predicates.Add(new Comparison(new Slot(found, "node"), [("=", new Slot(slot, "node"))]));
            nodes[i] = found;
            parts[i - 1] = parts[i - 1] with { To = found };
            parts[i] = parts[i] with { From = found };
        }

        for (var i = 0; i < parts.Count; i++)
        {
            if (!draft.Arguments.Contains(parts[i].Slot))
                continue;
            var found = draft.Introduce(NewSlot());
            predicates.Add(new Comparison(new Slot(found, "relationship"), [("=", new Slot(parts[i].Slot, "relationship"))]));
            parts[i] = parts[i] with { Slot = found };
        }
    }
}
