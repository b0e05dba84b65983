using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers;

/// <summary>Finds the node that a person means by a name: its id, the beginning of an evidence id, or any name in the vocabulary.</summary>
internal sealed class NodeResolver(PropertyGraph graph, QuestionReader reader)
{
    /// <summary>The node; null where nothing, or more than one thing, is meant.</summary>
    public Node? Find(string name)
    {
        if (graph.FindNode(name) is { } byId)
            return byId;
        if (name.Length >= Explanation.ShortestId && Explanation.Find(graph, name) is [var evidence])
            return evidence;
        return reader.Names(name) is [var entity, ..] ? graph.FindNode(entity.Id) : null;
    }
}
