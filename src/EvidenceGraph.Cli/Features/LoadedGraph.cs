using EvidenceGraph.Answers;
using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Features;

/// <summary>A graph, the vocabulary it is read with, and a reader of questions over them.</summary>
internal sealed class LoadedGraph(PropertyGraph graph, Vocabulary vocabulary, MentionFinder finder)
{
    public PropertyGraph Graph { get; } = graph;

    public Vocabulary Vocabulary { get; } = vocabulary;

    /// <summary>The program's saved queries, run over the graph.</summary>
    public EvidenceQueries Queries { get; } = new(new MemoryQueryEngine(graph), new SavedQueries(QueryShelf.OwnFolder));

    public QuestionReader Questions { get; } = new(vocabulary, finder);

    /// <summary>The node that <paramref name="name"/> means.</summary>
    /// <exception cref="NothingFoundException">None; the message says the nearest names.</exception>
    public Node Node(string name) =>
        new NodeResolver(Graph, Questions).Find(name) ?? throw new NothingFoundException($"{name}: the graph has nothing of that name.{Nearest(name)}");

    private string Nearest(string name) =>
        Questions.NearestTo(name) is { Count: > 0 } names ? " Nearest: " + string.Join(", ", names) + "." : "";
}
