using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Graph;
using EvidenceGraph.Studies;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests.Assembling;

public sealed class EvidenceGraphBuilderTests
{
    private static readonly Extraction[] Corpus =
    [
        SomeExtraction.Of(
            1,
            SomeExtraction.Study("Tacrolimus in four patients with lung disease", 2014, "10.1/a") with { Design = StudyDesign.CaseSeries, Participants = 4, FollowUp = "P3Y", Journal = "Some Journal" },
            SomeExtraction.Evidence("tacrolimus", "antisynthetase-syndrome", outcome: Outcome.Beneficial) with
            {
                Diseases = ["antisynthetase-syndrome", "interstitial-lung-disease"],
                Antibodies = ["anti-jo-1"],
                Mechanisms = ["calcineurin-inhibition"],
                Improved = 4,
                Assessed = 4,
                Concomitant = ["prednisolone"],
                Section = "results",
                Context = "Before. tacrolimus After.",
                Rule = "some-rule",
                Cues = ["improved"],
            },
            SomeExtraction.Evidence("methotrexate", "antisynthetase-syndrome", Role.Prior, Outcome.NoBenefit, 90)) with
        {
            MechanismStatements = [new MechanismStatement("tacrolimus", "calcineurin-inhibition", new TextSpan(3, 12), "tac, a CI")],
        },
        SomeExtraction.Of(2, SomeExtraction.Study("TACROLIMUS in four patients with lung disease") with { Participants = 5, Planned = true }, SomeExtraction.Evidence("tacrolimus", "interstitial-lung-disease")),
        SomeExtraction.Of(3, SomeExtraction.Study(registry: "NCT00000001") with { Planned = true }, SomeExtraction.Evidence("abatacept"), SomeExtraction.Evidence("abatacept", "rheumatoid-arthritis", Role.Approved)) with
        {
            MechanismStatements = [new MechanismStatement("abatacept", "calcineurin-inhibition", new TextSpan(0, 3), "an error of the text")],
        },
    ];

    [Fact]
    public void TheOrderOfDocumentsDoesNotMatter() =>
        Assert.Equal(Text(Built(Corpus)), Text(Built([.. Corpus.AsEnumerable().Reverse()])));

    [Fact]
    public void AddingToAGraphEqualsBuildingAtOnce()
    {
        var atOnce = Text(Built(Corpus));
        for (var first = 0; first <= Corpus.Length; first++)
        {
            var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
            builder.Add(ReadBack(Text(Built(Corpus[..first]))));
            foreach (var extraction in Corpus[first..])
                builder.Add(extraction);
            Assert.Equal(atOnce, Text(builder.Build()));
        }
    }

    [Fact]
    public void ADocumentAddedAgainCountsOnce()
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        builder.Add(Corpus[0] with { Document = Corpus[0].Document with { Path = "later/copy.txt" } });
        foreach (var extraction in Corpus)
            builder.Add(extraction);
        builder.Add(ReadBack(Text(Built(Corpus))));

        Assert.Equal(1 + Corpus.Length, builder.Duplicates);
        Assert.Equal(Text(Built(Corpus)), Text(builder.Build()));
    }

    [Fact]
    public void EveryRelationshipFitsTheSchemaAndEveryDerivedOneHasEvidence()
    {
        var graph = Built(Corpus);

        Assert.All(graph.Nodes, node => Assert.Single(node.Labels));
        Assert.All(graph.Relationships, relationship =>
            Assert.Contains((relationship.Type, relationship.Start.Labels[0], relationship.End.Labels[0]), EvidenceSchema.Relationships));
        var derived = graph.Relationships.Where(one => one.Type == "TREATS" || (one.Type == "REPORTED_IN" && !one.Start.HasLabel("Evidence"))).ToList();
        Assert.NotEmpty(derived);
        Assert.All(derived, relationship => Assert.All(relationship["evidence"].AsList, id => Assert.True(Carries(graph.FindNode(id.AsString)!.Value, relationship))));
        Assert.All(derived, relationship => Assert.NotEmpty(relationship["evidence"].AsList));
        Assert.All(graph.NodesWithLabel("Evidence"), node => Assert.Equal(node["quote"].AsString.Length, node["end"].AsInteger - node["start"].AsInteger));
    }

    [Fact]
    public void TheWholeVocabularyIsThereAndSaysWhatIsMentioned()
    {
        var graph = Built(Corpus);

        Assert.All(SomeExtraction.Vocabulary.Concepts, concept => Assert.NotNull(graph.FindNode(concept.Id)));
        Assert.True(graph.FindNode("tacrolimus")!.Value["mentioned"].AsBoolean);
        Assert.True(graph.FindNode("prednisolone")!.Value["mentioned"].AsBoolean);
        Assert.False(graph.FindNode("rituximab")!.Value["mentioned"].AsBoolean);
        Assert.Equal("MONDO:0007179", graph.FindNode("autoimmune-disease")!.Value["mondo"].AsString);
        Assert.Equal("IFIH1", graph.FindNode("anti-mda5")!.Value["antigen"].AsString);
    }

    [Fact]
    public void TextbookKnowledgeNamesItsSourceAndDocumentsTheirQuotes()
    {
        var graph = Built(Corpus);
        var textbook = graph.FindRelationship("tacrolimus|TARGETS|calcineurin-inhibition")!.Value;
        var stated = graph.FindRelationship("abatacept|TARGETS|calcineurin-inhibition")!.Value;

        Assert.False(textbook["source"].IsNull);
        Assert.Equal(["tac, a CI"], textbook["quotes"].AsList.Select(quote => quote.AsString));
        Assert.Equal([Corpus[0].Document.Sha256], textbook["documents"].AsList.Select(sha => sha.AsString));
        Assert.True(stated["source"].IsNull);
        Assert.Equal("defining", graph.FindNode("anti-mda5-dermatomyositis")!.Value.Outgoing("MARKED_BY").Single()["association"].AsString);
    }

    [Fact]
    public void DocumentsOfOneStudyLeadToIt()
    {
        var graph = Built(Corpus);
        var study = graph.FindNode("doi:10.1/a")!.Value;

        Assert.Equal(2, study.Incoming("DESCRIBES").Count());
        Assert.Equal(4, study["participants"].AsInteger);
        Assert.Equal("D", study["tier"].AsString);
        Assert.False(study["planned"].AsBoolean);
        Assert.Equal(1, graph.FindRelationship("tacrolimus|TREATS|interstitial-lung-disease")!.Value["studies"].AsInteger);
        Assert.Equal("planned", graph.FindRelationship("abatacept|TREATS|dermatomyositis")!.Value["summary"].AsString[2..]);
        Assert.Null(graph.FindRelationship("methotrexate|TREATS|antisynthetase-syndrome"));
        Assert.Equal(["prior"], graph.FindRelationship("methotrexate|REPORTED_IN|doi:10.1/a")!.Value["roles"].AsList.Select(role => role.AsString));
    }

    [Fact]
    public void AnEvidenceKeepsItsIdWhateverItsOrderAndOutcome()
    {
        var evidence = SomeExtraction.Evidence() with { Diseases = ["a", "b"] };

        Assert.Equal(64, StableIds.Of(evidence, "d").Length);
        Assert.Equal(StableIds.Of(evidence, "d"), StableIds.Of(evidence with { Outcome = Outcome.Mixed, Cues = ["x"] }, "d"));
        Assert.NotEqual(StableIds.Of(evidence, "d"), StableIds.Of(evidence, "e"));
        Assert.NotEqual(StableIds.Of(evidence, "d"), StableIds.Of(evidence with { Role = Role.Prior }, "d"));
        Assert.NotEqual(StableIds.Of(evidence, "d"), StableIds.Of(evidence with { Diseases = ["a"] }, "d"));
    }

    private static bool Carries(Node evidence, Relationship derived)
    {
        bool LeadsTo(string type, Node end) => evidence.Outgoing(type).Any(one => one.End == end);
        return derived.Type == "TREATS"
            ? evidence["role"].AsString is "investigated" or "approved" && LeadsTo("OF_DRUG", derived.Start) && LeadsTo("IN_DISEASE", derived.End)
            : LeadsTo("REPORTED_IN", derived.End) && (LeadsTo("OF_DRUG", derived.Start) || LeadsTo("IN_DISEASE", derived.Start));
    }

    private static PropertyGraph Built(IReadOnlyList<Extraction> extractions)
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        foreach (var extraction in extractions)
            builder.Add(extraction);
        return builder.Build();
    }

    private static string Text(PropertyGraph graph)
    {
        var text = new StringWriter();
        EvidenceGraphFile.Write(text, graph, SomeExtraction.Vocabulary);
        return text.ToString();
    }

    private static PropertyGraph ReadBack(string text) => GraphFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "graph.jsonl").Graph;
}
