using EvidenceGraph.Assembling;
using EvidenceGraph.Export.Browser;
using EvidenceGraph.Neo4j.Push;
using EvidenceGraph.Neo4j.Tests.Support;
using Newtonsoft.Json.Linq;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests;

/// <summary>The Neo4j Browser that the server serves, driven as a person would: style and queries dropped on it, the first query run.</summary>
public sealed class BrowserTests(ServerFixture server)
{
    /// <summary>Where the picture of the first query is left to be looked at.</summary>
    private static readonly string Picture = Path.Combine(AppContext.BaseDirectory, "neo4j-browser.png");

    [Fact]
    public void StyleAndQueriesAreTakenAndTheFirstQueryDrawsTheAnswer()
    {
        var local = server.Killable();
        var chromium = NodeTools.Chromium();
        using var database = server.Empty();
        GraphPush.Run(database, SomeGraphs.Seeds, SomeGraphs.Profile, new PushOptions());
        var folder = Directory.CreateTempSubdirectory("evidence-graph-browser-");
        BrowserFolder.Write(EvidenceBrowser.Profile, [.. SomeGraphs.SavedQueries], folder.FullName);
        var seen = JObject.Parse(NodeTools.Run("browser.js", "", chromium, local.Url, local.BoltUrl, "neo4j", server.Password, folder.FullName, Picture));
        folder.Delete(recursive: true);

        Assert.Equal(SomeGraphs.SavedQueries.Count(), seen["queries"]!.Count());
        Assert.Equal(EvidenceBrowser.Profile.Themes.Select(theme => theme.Folder), seen["queries"]!.Select(query => ((string)query!).Split(" / ")[0]).Distinct());
        Assert.All(EvidenceBrowser.Profile.Nodes, node => Assert.Equal(node.Color, seen["style"]![$"node.{node.Label}"]!["color"]));
        Assert.Equal("1 Map of what has been tried", seen["title"]);
        var nodes = seen["nodes"]!.Select(node => (Caption: ((string)node["caption"]!).Trim(), Color: (string)node["color"]!)).ToList();
        Assert.Contains(("basiliximab", "#0072B2"), nodes);
        Assert.Contains(("anti-MDA5 antibody", "#CC79A7"), nodes);
        Assert.Contains("1 beneficial (hedged)", seen["relationships"]!.Select(one => (string)one!));
        Assert.True(new FileInfo(Picture).Length > 10_000);
    }
}
