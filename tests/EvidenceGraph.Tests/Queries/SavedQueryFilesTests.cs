using System.Runtime.CompilerServices;
using System.Text;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cypher;
using EvidenceGraph.Documents;
using EvidenceGraph.Graph;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Queries;

/// <summary>Every file of <c>queries/</c>: it can be found by its words, it runs as it stands, and its rows are approved.</summary>
public sealed class SavedQueryFilesTests
{
    private static readonly Lazy<PropertyGraph> SeedGraph = new(() => BuildFrom(Path.Combine(Folder(), "..", "seeds")));
    private static readonly Lazy<PropertyGraph> DocumentGraph = new(() => BuildFrom(Path.Combine(Here(), "Documents")));

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder(), "*.cypher").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void ThereAreAtLeastFifteen() => Assert.True(Names.Count >= 15);

    [Theory]
    [MemberData(nameof(Names))]
    public void TheHeadSaysWhatItAnswers(string name)
    {
        var query = Read(name);
        var parsed = CypherQuery.Parse(query.Text);

        Assert.Contains('?', query.Question);
        Assert.All(query.Parameters, parameter => Assert.NotNull(parameter.Default));
        Assert.Equal(query.Parameters.Select(parameter => parameter.Name).Order(), parsed.Parameters.Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RowsOverTheSeedsAreApproved(string name) => Approved.Matches(name, Rows(SeedGraph.Value, Read(name), explain: true));

    // What the seeds do not have: harm, and results that disagree. The documents are made up; the whole way from their words is run.
    [Theory]
    [InlineData("harms")]
    [InlineData("contradictions")]
    [InlineData("failed-before-worked")]
    [InlineData("drugs-by-outcome")]
    public void RowsOverTestDocumentsAreApproved(string name)
    {
        var rows = Rows(DocumentGraph.Value, Read(name));

        Assert.NotEmpty(rows);
        Approved.Matches("documents-" + name, rows);
    }

    // The same over made-up studies, in shades that no document here has.
    [Theory]
    [InlineData("harms")]
    [InlineData("contradictions")]
    [InlineData("failed-before-worked")]
    [InlineData("drugs-by-outcome")]
    public void RowsOverMadeUpStudiesAreApproved(string name)
    {
        var graph = SomeStudies.Graph("""
            A randomized-trial 2019 n=40: rituximab in dermatomyositis investigated beneficial hedged, methotrexate in dermatomyositis prior no-benefit;
            B cohort 2015 n=12: rituximab in dermatomyositis investigated no-benefit;
            C case-report 2020 n=1: rituximab in juvenile-dermatomyositis with anti-mda5 investigated harmful;
            D single-arm-trial n=20 planned: rituximab in dermatomyositis investigated unreported;
            E case-series 2021 n=5: tofacitinib in dermatomyositis concomitant harmful, methotrexate in polymyositis investigated beneficial 3/5;
            F cohort 2022 n=8: methotrexate in polymyositis investigated mixed
            """);

        Approved.Matches("made-up-" + name, Rows(graph, Read(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void RowsComeInTheSameOrderHoweverTheGraphWasFilled(string name)
    {
        var query = Read(name);
        var expected = Rows(SeedGraph.Value, query);

        Assert.Equal(expected, Rows(Refilled(SeedGraph.Value, 1), query));
        Assert.Equal(expected, Rows(Refilled(SeedGraph.Value, 2), query));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NamesAreThoseOfTheSchema(string name)
    {
        var query = Read(name);
        var unknown = CypherQuery.Parse(query.Text).Check(SeedGraph.Value).Select(warning => warning.Name);

        Assert.Empty(unknown.Except(EvidenceSchema.Names));
    }

    // What several queries have in common cannot be shared between files that are to run as they stand: it is held to be the same.
    [Fact]
    public void APassageThatBeginsWithTheSameCommentIsTheSame()
    {
        var passages = Names.SelectMany(name => Read(name).Text.TrimEnd().Split("\n\n").Where(passage => passage.StartsWith("// ", StringComparison.Ordinal)).Skip(1))
            .GroupBy(passage => passage.Split('\n')[0], StringComparer.Ordinal).ToList();

        Assert.Equal([7, 6], passages.Where(same => same.Count() > 1).Select(same => same.Count()).OrderDescending());
        Assert.All(passages, same => Assert.Single(same.Distinct(StringComparer.Ordinal)));
    }

    // A block a row, a line a column: what a reader compares with the documents.
    private static string Rows(PropertyGraph graph, SavedQuery query, bool explain = false)
    {
        var parameters = query.Bind(new Dictionary<string, Value>());
        var result = CypherQuery.Parse(query.Text).Run(graph, parameters);
        var text = new StringBuilder();
        if (explain)
            text.Append($"{query.Title}\n{string.Concat(query.Parameters.Select(parameter => $"{parameter.Name} = {result.Literal(parameters[parameter.Name])}\n"))}");
        foreach (var row in result)
        {
            text.Append('\n');
            for (var i = 0; i < row.Count; i++)
                text.Append($"{result.Columns[i]}: {result.Literal(row[i])}\n");
        }

        return text.ToString();
    }

    private static PropertyGraph BuildFrom(string folder)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var builder = new EvidenceGraphBuilder(vocabulary);
        var sources = InputReader.Read([folder], _ => { }).Select(source => source with { Path = Path.GetFileName(folder) + "/" + Path.GetFileName(source.Path) });
        new ExtractionRun(new EvidencePipeline(vocabulary), 1, new RunReport(_ => { })).Read(sources, builder.Add);
        return builder.Build();
    }

    private static PropertyGraph Refilled(PropertyGraph graph, int seed)
    {
        var random = new Random(seed);
        var (nodes, relationships) = (graph.Nodes.ToArray(), graph.Relationships.ToArray());
        random.Shuffle(nodes);
        random.Shuffle(relationships);
        var builder = new PropertyGraphBuilder();
        foreach (var node in nodes)
            builder.AddNode(node.Id, node.Labels, Kept(node.Properties));
        foreach (var relationship in relationships)
            builder.AddRelationship(relationship.Id, relationship.Type, relationship.Start.Id, relationship.End.Id, Kept(relationship.Properties));
        return builder.Build();
    }

    // The id is a property, too, which the builder sets.
    private static IEnumerable<(string Name, Value Value)> Kept(IEnumerable<KeyValuePair<string, Value>> properties) =>
        properties.Where(property => property.Key != "id").Select(property => (property.Key, property.Value));

    private static SavedQuery Read(string name) => SavedQuery.Read(Path.Combine(Folder(), name + ".cypher"));

    private static string Folder() => Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "queries"));

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
