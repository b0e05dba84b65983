using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>What a quantified path pattern repeats.</summary>
/// <param name="Hops">Its relationships from left to right, each with its two ends.</param>
/// <param name="Predicates">What must hold of a whole repetition: what no single hop can tell.</param>
/// <param name="Groups">The lists that its variables become.</param>
internal sealed record BoundRepetition(IReadOnlyList<BoundHop> Hops, IReadOnlyList<Expression> Predicates, IReadOnlyList<BoundGroup> Groups);

/// <summary>One relationship of a repetition.</summary>
/// <param name="From">Where the node to its left goes while it is tested.</param>
/// <param name="Relationship">Where it goes itself.</param>
/// <param name="To">Where the node to its right goes.</param>
/// <param name="Direction">As seen from the left.</param>
/// <param name="Types">What its type must be; anything where null.</param>
/// <param name="Predicates">What must hold of the three.</param>
internal sealed record BoundHop(int From, int Relationship, int To, Direction Direction, LabelExpression? Types, IReadOnlyList<Expression> Predicates);

/// <summary>A variable of a repetition: the slot of the list of all that it stood for.</summary>
/// <param name="List">Where the list goes.</param>
/// <param name="OfNodes">Whether it holds nodes; else relationships.</param>
/// <param name="Place">Which node or relationship of the repetition it is, from the left.</param>
internal sealed record BoundGroup(int List, bool OfNodes, int Place);

/// <summary>A path of which only some are wanted between the same two ends.</summary>
/// <param name="Selection">How many.</param>
/// <param name="Nodes">The slots of the nodes between its parts; the first and the last are its ends.</param>
/// <param name="Parts">What lies between them.</param>
/// <param name="NodePredicates">By number of the node, what must hold of it; the ends have none here.</param>
/// <param name="HopPredicates">By number of the part, what must hold of a single relationship and its ends.</param>
/// <param name="Predicates">What must hold of the path as a whole, before any is selected.</param>
/// <param name="Paths">The named paths over it, which these may speak of.</param>
internal sealed record BoundSelection(
    PathSelection Selection,
    IReadOnlyList<int> Nodes,
    IReadOnlyList<BoundRelationship> Parts,
    IReadOnlyList<IReadOnlyList<Expression>> NodePredicates,
    IReadOnlyList<IReadOnlyList<Expression>> HopPredicates,
    IReadOnlyList<Expression> Predicates,
    IReadOnlyList<BoundPath> Paths)
{
    public int From => Nodes[0];

    public int To => Nodes[^1];

    /// <summary>All slots that it fills.</summary>
    public IEnumerable<int> Slots => Nodes.Concat(Parts.Select(part => part.Slot)).Concat(Parts.SelectMany(part => part.GroupSlots)).Concat(Paths.Select(path => path.Slot));
}
