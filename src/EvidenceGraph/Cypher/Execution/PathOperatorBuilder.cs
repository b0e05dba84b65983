using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Operators;
using EvidenceGraph.Cypher.Planning;

namespace EvidenceGraph.Cypher.Execution;

/// <summary>The operators over paths of several relationships, each of which is a hop with tests of its own.</summary>
internal sealed class PathOperatorBuilder(RunContext context, EvaluatorBuilder expressions)
{
    private readonly GraphStatistics _statistics = new(context.Graph);

    public RepeatOperator Build(RepeatExpand plan, Operator source)
    {
        var repetition = plan.Pattern.Repetition!;
        return new RepeatOperator(context, source, plan, Walks(repetition.Hops, plan.Reversed), [.. expressions.Build(repetition.Predicates)]);
    }

    public SelectPathsOperator Build(SelectPaths plan, Operator source)
    {
        var selection = plan.Selection;
        var parts = selection.Parts.Select((part, i) => Part(selection, part, i, plan.Reversed));
        return new SelectPathsOperator(context, source, plan, [.. plan.Reversed ? parts.Reverse() : parts], expressions.Build(selection.Predicates));
    }

    private SelectedPart Part(BoundSelection selection, BoundRelationship part, int place, bool reversed)
    {
        IReadOnlyList<BoundHop> hops = part.Repetition?.Hops ?? [Single(part, selection.HopPredicates[place])];
        var most = part.Hops is null ? 1 : part.Hops.Most is { } bound && bound < context.Graph.RelationshipCount ? bound : int.MaxValue;
        // Behind the last part lies the end, of which nothing is asked here.
        var behind = reversed ? place : place + 1;
        return new SelectedPart(
            part,
            Walks(hops, reversed),
            [.. Walks(hops, !reversed).Reverse()],
            part.Hops?.Least ?? 1,
            most,
            expressions.Build(part.Repetition?.Predicates ?? []),
            expressions.Build(selection.NodePredicates[behind]),
            selection.Nodes[behind]);
    }

    // A relationship of variable length has a slot for each hop and none for the nodes between them.
    private static BoundHop Single(BoundRelationship part, IReadOnlyList<Expression> predicates) => part.Hops is null
        ? new BoundHop(part.From, part.Slot, part.To, part.Direction, part.Types, [.. part.ElementPredicates, .. predicates])
        : new BoundHop(-1, part.Element, -1, part.Direction, part.Types, part.ElementPredicates);

    private HopWalk[] Walks(IReadOnlyList<BoundHop> hops, bool reversed)
    {
        var walks = hops.Select(hop => new HopWalk(
            context.Row,
            ExpandOperator.Lane.Of(context.Graph, _statistics.Types(hop.Types), reversed ? ExpandOperator.Reverse(hop.Direction) : hop.Direction),
            HopSlots.Of(hop, reversed),
            expressions.Build(hop.Predicates)));
        return [.. reversed ? walks.Reverse() : walks];
    }
}
