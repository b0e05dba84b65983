using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>A way through the graph: where it begins, and the relationships it takes, in either direction.</summary>
internal sealed record GraphPath(Node Start, IReadOnlyList<Relationship> Relationships)
{
    /// <summary>The nodes on the way, both ends among them.</summary>
    public IEnumerable<Node> Nodes
    {
        get
        {
            var node = Start;
            yield return node;
            foreach (var relationship in Relationships)
            {
                node = relationship.Other(node);
                yield return node;
            }
        }
    }
}
