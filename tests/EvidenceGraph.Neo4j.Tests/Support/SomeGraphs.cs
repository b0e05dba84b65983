using EvidenceGraph.Assembling;
using EvidenceGraph.Cypher;
using EvidenceGraph.Documents;
using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>The graphs that the tests push.</summary>
internal static class SomeGraphs
{
    private static readonly Lazy<PropertyGraph> SeedGraph = new(() => OfDocuments(Path.Combine(Repository.Root, "seeds"), "seeds/"));
    private static readonly Lazy<PropertyGraph> GoldGraph = new(() => OfDocuments(Repository.Shared("gold", "documents"), "gold/"));

    /// <summary>That of the project's seeds.</summary>
    public static PropertyGraph Seeds => SeedGraph.Value;

    /// <summary>That of the annotated documents, where these are there.</summary>
    public static PropertyGraph Gold
    {
        get
        {
            if (!Directory.Exists(Repository.Shared("gold", "documents")))
                Assert.Skip("the annotated documents are not there");
            return GoldGraph.Value;
        }
    }

    public static GraphProfile Profile { get; } = EvidenceProfile.Of(EvidenceGraphFile.Header(VocabularyReader.BuiltIn()));

    /// <summary>The saved queries of the project.</summary>
    public static IEnumerable<SavedQuery> SavedQueries =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "queries"), "*.cypher").Order(StringComparer.Ordinal).Select(SavedQuery.Read);

    /// <summary>A graph made of what could be taken for something else on its way: names, labels, types, keys, numbers and lists.</summary>
    public static PropertyGraph Hostile()
    {
        string[] texts =
        [
            "'single' \"double\" `back` \\ \\u0060 \\' $x {} ; //", "line\nfeed\r\nreturn\rtab\tend", "😀 𝒜 é e\u0301 \u2028 \u0085 \u0000 \u200f",
            "}) DETACH DELETE n //", "', admin: true}) MATCH (n) DETACH DELETE n RETURN ('", "", " ", "null", "=1+1", "a;b|c\u001fd", "\ufeffmark", "\"", "\\", new string('q', 1_000_000) + "'\"\n",
        ];
        string[] labels = ["Plain", "back`tick", "\\u0060) DETACH DELETE n //", "two words", "semi;colon", "new\nline", "Ünïcode😀"];
        var graph = new PropertyGraphBuilder();
        for (var i = 0; i < texts.Length; i++)
            graph.AddNode(i == 0 ? "node" : $"{i} {texts[i][..Math.Min(40, texts[i].Length)]}", [labels[i % labels.Length]], [("name", texts[i]), ("key `x`", i), ("back\\u0060slash", texts[i])]);
        graph.AddNode("several", [labels[1], labels[2], labels[0]], [("name", "three labels")]);
        graph.AddNode(
            "numbers",
            ["Plain"],
            ("one", 1.0), ("exact", 0.1), ("negative zero", -0.0), ("tiny", 5E-324), ("huge", double.MaxValue), ("large", 1E21), ("long", long.MaxValue), ("least", long.MinValue),
            ("none", Value.List([])), ("nothing", Value.List([""])), ("floats", Value.List([1.0, 2.5])), ("truths", Value.List([true, false])), ("texts", Value.Strings(["a;b", "", "c,\"d\"\n"])), ("integers", Value.List([1, 2])));
        for (var i = 0; i < texts.Length; i++)
        {
            graph.AddRelationship($"r{i} {texts[i][..Math.Min(40, texts[i].Length)]}", labels[i % labels.Length], "several", "numbers", [("quote", texts[i]), ("weight", 1.0), ("none", Value.List([]))]);
            graph.AddRelationship($"p{i}", "PARALLEL", "node", "numbers", [("number", i)]);
        }

        graph.AddRelationship("loop", "LOOP", "node", "node");
        return graph.Build();
    }

    private static PropertyGraph OfDocuments(string folder, string shown)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var builder = new EvidenceGraphBuilder(vocabulary);
        var sources = InputReader.Read([folder], _ => { }).Select(source => source with { Path = shown + Path.GetFileName(source.Path) });
        new ExtractionRun(new EvidencePipeline(vocabulary), 2, new RunReport(_ => { })).Read(sources, builder.Add);
        return builder.Build();
    }
}
