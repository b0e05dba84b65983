using System.Globalization;
using System.Runtime.CompilerServices;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Claims;

/// <summary>What the seed documents say, read off them: our restatements and, where they lie beside the repository, the originals.</summary>
public sealed class SeedTests
{
    public static TheoryData<string, string, bool> Claims => Both("seeds");

    public static TheoryData<string, string, bool> Studies => Both("seed-studies");

    public static TheoryData<string, string, bool> Tried => Both("seed-tried");

    public static TheoryData<string, string, bool> Mechanisms => Both("seed-mechanisms");

    [Theory]
    [MemberData(nameof(Claims))]
    public void TheClaimIsFound(string claim, string expected, bool original)
    {
        var words = claim.Split(' ');
        var found = Read(words[0], original).Evidence.Where(item => item.Drug == words[1] && Words.Of(item.Role) == words[2]).Select(Print);

        Assert.Contains(found, print => print.StartsWith(expected, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Studies))]
    public void TheStudyIsRead(string seed, string expected, bool original)
    {
        var study = Read(seed, original).Study;
        var planned = study.Planned ? " planned" : "";

        Assert.Equal(expected, string.Create(CultureInfo.InvariantCulture, $"{Words.Of(study.Design)} {Or(study.Participants)} {Or(study.FollowUp)} {Or(study.Year)} {Or(study.Doi)}{planned}"));
    }

    [Theory]
    [MemberData(nameof(Tried))]
    public void NothingElseCountsAsTried(string seed, string expected, bool original)
    {
        var sides = expected.Split(" | ");
        var tried = Read(seed, original).Evidence.Where(item => item.Role == Role.Investigated).ToList();

        Assert.Equal([sides[0]], tried.Select(item => item.Drug));
        Assert.Contains(sides[1].Split(" ¦ "), words => tried[0].Quote.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [MemberData(nameof(Mechanisms))]
    public void TheMechanismIsTold(string claim, string expected, bool original)
    {
        var words = claim.Split(' ');
        var read = Read(words[0], original);
        var stated = read.MechanismStatements.Where(item => item.Drug == words[1]).Select(item => item.Mechanism).Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.All(read.Evidence.Where(item => item.Drug == words[1]), item =>
            Assert.Equal(expected, $"{string.Join(' ', item.Mechanisms)} | {(stated.Count == 0 ? "-" : string.Join(' ', stated))}"));
    }

    [Fact]
    public void WhatTheSeedsComeToIsWhatTheySay() => Approved.Matches("seed-treatments", Treatments());

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

    private static TheoryData<string, string, bool> Both(string table)
    {
        var rows = new TheoryData<string, string, bool>();
        foreach (var row in CaseTable.Read(table))
        {
            rows.Add(row.Data.Item1, row.Data.Item2, false);
            rows.Add(row.Data.Item1, row.Data.Item2, true);
        }

        return rows;
    }

    private static Extraction Read(string seed, bool original)
    {
        var folder = original ? Path.Combine(Root(), "..", "shared", "seeds") : Path.Combine(Root(), "seeds");
        if (!Directory.Exists(folder))
            Assert.Skip("The original seed documents do not lie beside the repository (../shared/seeds).");
        return WholeReading.Of(File.ReadAllText(Directory.EnumerateFiles(folder, seed + "*.txt").Single()));
    }

    private static string Treatments()
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        foreach (var source in InputReader.Read([Path.Combine(Root(), "seeds")], failure => Assert.Fail(failure)))
            builder.Add(WholeReading.Of(source));
        var graph = builder.Build();
        var lines = graph.RelationshipsOfType("TREATS").Select(treats =>
        {
            var evidence = Assert.Single(treats["evidence"].AsList);
            var antibodies = string.Join(' ', treats["antibodies"].AsList.Select(id => "+" + id.AsString));
            return $"{treats.Start.Id} TREATS {treats.End.Id} {antibodies}: {treats["summary"].AsString}; {treats["patients"]} patients; {treats["predicate"].AsString}\n    {graph.FindNode(evidence.AsString)!.Value["quote"].AsString}\n";
        });
        return string.Concat(lines.Order(StringComparer.Ordinal));
    }

    private static string Or(object? value) => value?.ToString() ?? "-";

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
