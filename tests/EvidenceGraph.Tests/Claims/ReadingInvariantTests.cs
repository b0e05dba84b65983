using System.Security.Cryptography;
using System.Text;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Tests.Documents;
using EvidenceGraph.Tests.Support;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

/// <summary>What holds for every document: the seeds, and those beside the repository (every tenth of the many short ones).</summary>
public sealed class ReadingInvariantTests
{
    private const int Step = 10;

    [Fact]
    public void EverythingReadIsThere()
    {
        foreach (var (name, text) in Some())
        {
            var document = DocumentParser.Parse(new DocumentSource(name, "text", text, null, new string('0', 64)));
            var read = WholeReading.Of(text, name);
            foreach (var mention in read.Mentions)
                AssertSlice(document, mention.Span, mention.Text, mention.Kind, mention.Id);
            foreach (var statement in read.MechanismStatements)
            {
                AssertSlice(document, statement.Span, statement.Quote, ConceptKind.Drug, statement.Drug);
                AssertSlice(document, statement.Span, statement.Quote, ConceptKind.Mechanism, statement.Mechanism);
            }

            foreach (var item in read.Evidence)
                AssertSound(document, item);
        }
    }

    [Fact]
    public void EveryDerivedRelationshipHasEvidence()
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        foreach (var (name, text) in Texts.All().Where(document => !document.Name.Contains('#', StringComparison.Ordinal)))
            builder.Add(WholeReading.Of(new DocumentSource(name, "text", text, null, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))))));
        var graph = builder.Build();
        var derived = graph.Relationships.Where(one => one.Type == "TREATS" || (one.Type == "REPORTED_IN" && !one.Start.HasLabel("Evidence"))).ToList();

        Assert.NotEmpty(derived);
        Assert.All(derived, one => Assert.NotEmpty(one["evidence"].AsList));
        Assert.All(derived, one => Assert.All(one["evidence"].AsList, id => Assert.True(graph.FindNode(id.AsString) is { } node && node.HasLabel("Evidence"), one.Id)));
    }

    private static IEnumerable<(string Name, string Text)> Some()
    {
        var number = 0;
        foreach (var document in Texts.All())
        {
            if (!document.Name.Contains('#', StringComparison.Ordinal) || number++ % Step == 0)
                yield return document;
        }
    }

    private static void AssertSound(Document document, Evidence item)
    {
        AssertSlice(document, item.Span, item.Quote, ConceptKind.Drug, item.Drug);
        AssertKnown(document, ConceptKind.Disease, item.Diseases);
        AssertKnown(document, ConceptKind.Antibody, item.Antibodies);
        AssertKnown(document, ConceptKind.Mechanism, item.Mechanisms);
        Assert.True(item.Diseases.Count > 0, $"{document.Path}: {item.Drug} is for nothing");
        Assert.True(item.Improved is null || (item.Improved >= 0 && item.Improved <= item.Assessed), $"{document.Path}: {item.Improved} of {item.Assessed}");
        var sentences = document.Sentences.Count(sentence => sentence.Span.Start < item.Span.End && item.Span.Start < sentence.Span.End);
        Assert.True(sentences is 1 or 2, $"{document.Path}: {sentences} sentences in '{item.Quote}'");
    }

    private static void AssertKnown(Document document, ConceptKind kind, IReadOnlyList<string> ids) =>
        Assert.All(ids, id => Assert.True(SomeExtraction.Vocabulary.Find(kind, id) is not null, $"{document.Path}: no {kind} {id}"));

    private static void AssertSlice(Document document, TextSpan span, string text, ConceptKind kind, string id)
    {
        Assert.True(document.Quote(span) == text, $"{document.Path}: {span} is not '{text}'");
        AssertKnown(document, kind, [id]);
        foreach (var section in document.Sections)
        {
            if (section.Role == SectionRole.Furniture)
                Assert.False(section.Span.Start < span.End && span.Start < section.Span.End, $"{document.Path}: '{text}' stands in page furniture");
        }
    }
}
