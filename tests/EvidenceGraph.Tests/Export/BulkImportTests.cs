using EvidenceGraph.Export;
using EvidenceGraph.Export.BulkImport;
using EvidenceGraph.Graph;
using EvidenceGraph.Neo4j;
using Xunit;

namespace EvidenceGraph.Tests.Export;

/// <summary>Files for neo4j-admin, as they are written.</summary>
public sealed class BulkImportTests
{
    [Fact]
    public void TheFilesAreApproved()
    {
        var graph = new PropertyGraphBuilder();
        graph.AddNode("ann", ["Person"], ("name", "Ann \"A\",\nand b"), ("born", 1980), ("height", 1.0), ("alive", true), ("aliases", Value.Strings(["A;1", "B"])));
        graph.AddNode("bob", ["Person"], ("name", ""), ("born", "unknown"), ("aliases", Value.List([])));
        graph.AddNode("eve", ["Person", "Spy"], ("aliases", Value.List([""])));
        graph.AddRelationship("1", "KNOWS", "ann", "bob", [("since", Value.List([2010, 2012]))]);
        graph.AddRelationship("2", "KNOWS", "ann", "bob", [("since", Value.List([]))]);
        graph.AddRelationship("3", "LIVES IN: where?", "eve", "eve");
        var folder = Directory.CreateTempSubdirectory("evidence-graph-");
        var command = BulkImportFolder.Write(graph.Build(), GraphProfile.Plain, folder.FullName);
        var files = Directory.EnumerateFiles(folder.FullName).Order(StringComparer.Ordinal).Select(file => $"── {Path.GetFileName(file)}\n{File.ReadAllText(file)}").ToList();
        folder.Delete(recursive: true);

        Approved.Matches("bulk-import", command + "\n" + string.Concat(files));
    }

    [Fact]
    public void WhatAHeaderCannotNameIsRefused()
    {
        var graph = new PropertyGraphBuilder();
        graph.AddNode("a", ["L"], [("b:int", 1)]);

        Assert.Equal("the property `b:int` has a sign in its name that a header of neo4j-admin does not take. Push the graph instead.", Assert.Throws<ExportException>(() => BulkImportFolder.Write(graph.Build(), GraphProfile.Plain, Path.GetTempPath())).Message);
    }
}
