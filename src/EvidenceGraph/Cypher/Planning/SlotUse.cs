using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>Which slots an expression or a query reads or fills, those of its subqueries among them.</summary>
internal static class SlotUse
{
    public static HashSet<int> Of(Expression expression)
    {
        var slots = new HashSet<int>();
        Collect(expression, slots);
        return slots;
    }

    private static void Collect(Expression? expression, HashSet<int> slots)
    {
        switch (expression)
        {
            case null:
                break;
            case Slot slot:
                slots.Add(slot.Index);
                break;
            case BoundSubquery subquery:
                foreach (var clause in subquery.Query.Parts.SelectMany(part => part.Clauses))
                    Collect(clause, slots);
                break;
            default:
                foreach (var child in ExpressionTree.Children(expression))
                    Collect(child, slots);
                break;
        }
    }

    private static void Collect(BoundRelationship relationship, HashSet<int> slots)
    {
        slots.Add(relationship.Slot);
        slots.UnionWith(relationship.GroupSlots);
        foreach (var predicate in relationship.InnerPredicates)
            Collect(predicate, slots);
    }

    private static void Collect(BoundSelection selection, HashSet<int> slots)
    {
        slots.UnionWith(selection.Slots);
        foreach (var part in selection.Parts)
            Collect(part, slots);
        foreach (var predicate in selection.NodePredicates.Concat(selection.HopPredicates).SelectMany(list => list).Concat(selection.Predicates))
            Collect(predicate, slots);
    }

    private static void Collect(BoundClause clause, HashSet<int> slots)
    {
        switch (clause)
        {
            case BoundMatch match:
                slots.UnionWith(match.Pattern.Nodes);
                foreach (var relationship in match.Pattern.Relationships)
                    Collect(relationship, slots);
                if (match.Pattern.Selection is { } selection)
                    Collect(selection, slots);

                foreach (var predicate in match.Predicates)
                    Collect(predicate, slots);
                break;
            case BoundUnwind unwind:
                Collect(unwind.List, slots);
                break;
            case BoundCall call:
                foreach (var inner in call.Query.Parts.SelectMany(part => part.Clauses))
                    Collect(inner, slots);
                break;
            case BoundProjection projection:
                foreach (var item in projection.Items)
                    Collect(item.Expression, slots);
                foreach (var aggregate in projection.Aggregates)
                    Collect(aggregate.Argument, slots);
                foreach (var sort in projection.OrderBy)
                    Collect(sort.Expression, slots);
                Collect(projection.Where, slots);
                break;
        }
    }
}
