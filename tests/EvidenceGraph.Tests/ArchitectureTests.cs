using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using EvidenceGraph.Text;
using Xunit;

namespace EvidenceGraph.Tests;

/// <summary>The shape of the library, checked: two wings that do not know each other, and the rooms that join them.</summary>
public sealed partial class ArchitectureTests
{
    // What both wings write with.
    private static readonly string[] Shared = ["Json"];

    // A folder may use those before it in its own wing: reading knows no graph, querying knows no medicine.
    private static readonly string[] Reading = ["Text", "Vocabularies", "Documents", "Mentions", "Studies", "Claims", "Evaluation", "Questions"];
    private static readonly string[] Querying = ["Graph", "Cypher", "Neo4j", "Export"];

    // Where the wings meet: these may use both, and those before them. The files at the root may use everything.
    private static readonly string[] Joining = ["Assembling", "Answers"];

    [Fact]
    public void EveryFolderBelongsToAWing()
    {
        var strangers = Directory.EnumerateDirectories(Library)
            .Select(folder => Path.GetFileName(folder)!)
            .Except([.. Shared, .. Reading, .. Querying, .. Joining, "bin", "obj"]);

        Assert.Empty(strangers);
    }

    [Fact]
    public void FoldersUseOnlyEarlierFoldersOfTheirWing()
    {
        var allowed = new Dictionary<string, string[]>();
        foreach (var wing in new[] { Reading, Querying })
            foreach (var folder in wing)
                allowed[folder] = [.. Shared, .. wing.TakeWhile(earlier => earlier != folder), folder];
        foreach (var folder in Shared)
            allowed[folder] = [folder];
        foreach (var folder in Joining)
            allowed[folder] = [.. Shared, .. Reading, .. Querying, .. Joining.TakeWhile(earlier => earlier != folder), folder];

        var forbidden =
            from folder in allowed.Keys
            where Directory.Exists(Path.Combine(Library, folder))
            from file in Directory.EnumerateFiles(Path.Combine(Library, folder), "*.cs", SearchOption.AllDirectories)
            from Match name in OwnNamespace().Matches(File.ReadAllText(file))
            let used = name.Groups[1].Value
            where !allowed[folder].Contains(used)
            select $"{folder} uses {used} in {Path.GetFileName(file)}";

        Assert.Empty(forbidden);
    }

    [Fact]
    public void EveryPublicClassIsSealedStaticOrAbstract()
    {
        var open = typeof(TextSpan).Assembly.GetExportedTypes()
            .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract)
            .Select(type => type.FullName);

        Assert.Empty(open);
    }

    [GeneratedRegex(@"\bEvidenceGraph\.(\w+)")]
    private static partial Regex OwnNamespace();

    private static string Library => Path.Combine(RepositoryRoot(), "src", "EvidenceGraph");

    private static string RepositoryRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", ".."));
}
