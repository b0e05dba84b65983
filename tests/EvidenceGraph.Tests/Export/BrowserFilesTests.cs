using System.IO.Compression;
using EvidenceGraph.Assembling;
using EvidenceGraph.Cypher;
using EvidenceGraph.Export.Browser;
using Xunit;

namespace EvidenceGraph.Tests.Export;

/// <summary>What is made for Neo4j Browser.</summary>
public sealed class BrowserFilesTests
{
    private static readonly BrowserProfile Small = EvidenceBrowser.Profile with { Themes = [("1 First", ["b", "a"])], OtherTheme = "2 Rest" };

    private static readonly SavedQuery[] Queries =
    [
        SavedQuery.Parse("a", "// Ann\n// Who is Ann?\n// @param name = O'Hara\n// @param ages = [1, 2.0, null]\nMATCH (n {name: $name}) WHERE n.age IN $ages // $name stays\nRETURN n.`$name`, '$name', $name"),
        SavedQuery.Parse("b", "// <Bob>\n// Who?\nRETURN 1 < 2"),
        SavedQuery.Parse("c", "// Carl\n// Who?\nRETURN 3"),
    ];

    [Fact]
    public void TheStyleIsApproved()
    {
        using var text = new StringWriter();
        StyleSheet.Write(EvidenceBrowser.Profile, text);
        Approved.Matches("style", text.ToString());
    }

    [Fact]
    public void EachLabelAndTypeOfTheSchemaHasAStyle()
    {
        Assert.Equal(Names(typeof(EvidenceSchema.Label)).Append("EvidenceGraph").Order(StringComparer.Ordinal), EvidenceBrowser.Profile.Nodes.Select(node => node.Label).Order(StringComparer.Ordinal));
        Assert.Equal(Names(typeof(EvidenceSchema.Relation)).Order(StringComparer.Ordinal), EvidenceBrowser.Profile.Relationships.Select(one => one.Type).Order(StringComparer.Ordinal));
        Assert.Equal(EvidenceBrowser.Profile.Nodes.Count, EvidenceBrowser.Profile.Nodes.Select(node => node.Color).Distinct().Count());
    }

    [Fact]
    public void ParametersStandInTheirPlaces() => Assert.Equal(
        "// Ann\n// Who is Ann?\n// @param name = O'Hara\n// @param ages = [1, 2.0, null]\nMATCH (n {name: 'O\\'Hara'}) WHERE n.age IN [1, 2.0, null] // $name stays\nRETURN n.`$name`, '$name', 'O\\'Hara'\n",
        BrowserQuery.Of(Queries[0]));

    [Fact]
    public void TheArchiveHasFoldersInOrderAndTheSameBytesEachTime()
    {
        var (one, other) = (Archive(), Archive());
        using var archive = new ZipArchive(new MemoryStream(one));

        Assert.Equal(one, other);
        Assert.Equal(["1 First/b.cypher", "1 First/a.cypher", "2 Rest/c.cypher"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal(["// 1 <Bob>", "// 2 Ann", "// 1 Carl"], archive.Entries.Select(FirstLine));
    }

    [Fact]
    public void TheGuideWalksThroughItsStepsAndEscapesWhatItShows()
    {
        using var text = new StringWriter();
        GuidePage.Write(Small with { Title = "A & B", Steps = [new("See <all>", "Look.", "b"), new("No query", "Rest.")] }, Queries, text);

        Assert.Contains("<title>A &amp; B</title>", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("<h2>1. See &lt;all&gt;</h2>\n<p>Look.</p>\n<p>Favourite: <b>1 First</b>, <b>1 &lt;Bob&gt;</b></p>\n<pre>// &lt;Bob&gt;\n// Who?\nRETURN 1 &lt; 2\n</pre>", text.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("<h2>2. No query</h2>", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheGuideFoldsALongQuery()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var query = SavedQuery.Parse("long", "// Long\n// Why?\nRETURN [" + string.Join(",\n", Enumerable.Range(0, 30)) + "]");
        GuidePage.Write(Small with { Steps = [new("See", "Look.", "long")] }, [query], text);

        Assert.Contains("<p>Favourite: <b>2 Rest</b>, <b>1 Long</b></p>\n<details>\n<summary>The query itself</summary>\n<pre>// Long\n", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void TheGuideNamesQueriesThatThereAreAndEachQueryHasOneTheme()
    {
        var names = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "queries"), "*.cypher").Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.All(EvidenceBrowser.Profile.Steps.Where(step => step.Query is not null), step => Assert.Contains(step.Query, names));
        Assert.Equal(names.Order(StringComparer.Ordinal), EvidenceBrowser.Profile.Themes.SelectMany(theme => theme.Queries).Order(StringComparer.Ordinal));
    }

    private static byte[] Archive()
    {
        using var stream = new MemoryStream();
        QueryArchive.Write(Small, Queries, stream);
        return stream.ToArray();
    }

    private static string FirstLine(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open());
        return text.ReadLine()!;
    }

    private static IEnumerable<string> Names(Type names) => names.GetFields().Select(name => (string)name.GetRawConstantValue()!);
}
