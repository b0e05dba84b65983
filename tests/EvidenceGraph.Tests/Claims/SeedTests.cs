using System.Runtime.CompilerServices;
using EvidenceGraph.Claims;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

/// <summary>What the seed documents say, read off them: our restatements and, where they lie beside the repository, the originals.</summary>
public sealed class SeedTests
{
    public static TheoryData<string, string> Seeds => CaseTable.Read("seeds");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void RestatementYieldsTheFact(string claim, string expected) => Check(Path.Combine(Root(), "seeds"), claim, expected);

    [Theory]
    [MemberData(nameof(Seeds))]
    public void OriginalYieldsTheFact(string claim, string expected)
    {
        var folder = Path.Combine(Root(), "..", "shared", "seeds");
        if (!Directory.Exists(folder))
            Assert.Skip("The original seed documents do not lie beside the repository (../shared/seeds).");
        Check(folder, claim, expected);
    }

    [Fact]
    public void EvidenceOfTheSeedsIsSound()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "seeds"), "0*.txt"))
        {
            var text = File.ReadAllText(file);
            foreach (var item in WholeReading.Of(text).Evidence)
                EvidenceExtractorTests.AssertSound(text, item);
        }
    }

    private static void Check(string folder, string claim, string expected)
    {
        var words = claim.Split(' ');
        var file = Directory.EnumerateFiles(folder, words[0] + "*.txt").Single();
        var found = WholeReading.Of(File.ReadAllText(file)).Evidence
            .Where(item => item.Drug == words[1] && Words.Of(item.Role) == words[2])
            .Select(Print);

        Assert.Contains(found, print => print.StartsWith(expected, StringComparison.Ordinal));
    }

    private static string Print(Evidence item)
    {
        var hedged = item.Hedged ? " hedged" : "";
        var count = item.Assessed is { } assessed ? $" {item.Improved}/{assessed}" : "";
        var antibodies = item.Antibodies.Count == 0 ? "" : string.Join(' ', item.Antibodies) + " ";
        return $"{string.Join(' ', item.Diseases)} | {antibodies}| {Words.Of(item.Outcome)}{hedged}{count}";
    }

    private static string Root([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
