using System.Text;
using EvidenceGraph.Documents;
using Xunit;

namespace EvidenceGraph.Tests.Documents;

/// <summary>What the reader makes of files, folders and JSON Lines, and what it says of the rest.</summary>
public sealed class InputReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
    private readonly List<string> _failed = [];
    private readonly List<string> _skipped = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void FoldersAreReadInOrdinalOrderAndTheRestIsSaid()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "a/z.txt", "B.txt", ".hidden.txt", "README.txt", "LICENSE", "c.pdf" })
            Put(name, "Text.");
        Put("sources.tsv", "file\turl\tdoi\tlicence\trestated\na.txt\thttps://example.org/a\t10.1000/a\tCC0\tyes\n");

        var sources = Read(_folder);

        Assert.Equal(["B.txt", "a.txt", "a/z.txt", "b.txt"], sources.Select(source => Path.GetRelativePath(_folder, source.Path)));
        Assert.Equal(("https://example.org/a", "10.1000/a", true), (sources[1].Url, sources[1].Doi, sources[1].Restated));
        Assert.False(sources[3].Restated);
        Assert.Equal(5, _skipped.Count);
        Assert.Contains($"{Path.Combine(_folder, "c.pdf")}: skipped, not of a known kind (.jsonl .ndjson .text .txt).", _skipped);
        Assert.Empty(_failed);
    }

    [Fact]
    public void ALinkThatLoopsIsNotFollowed()
    {
        Put("a.txt", "Text.");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);

        Assert.Single(Read(_folder));
        Assert.Equal($"{Path.Combine(_folder, "loop")}: skipped, a link to a folder.", Assert.Single(_skipped));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("iso-8859-1", false)]
    public void EncodingsAreTold(string name, bool mark)
    {
        var encoding = Encoding.GetEncoding(name);
        Put("a.txt", [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("Müde, à l'hôpital.\r\nNext.")]);

        Assert.Equal("Müde, à l'hôpital.\r\nNext.", Assert.Single(Read(File("a.txt"))).Text);
    }

    [Fact]
    public void WindowsQuotesAreRead()
    {
        Put("a.txt", [0x93, (byte)'x', 0x94, 0xE9]);

        Assert.Equal("“x”é", Assert.Single(Read(File("a.txt"))).Text);
    }

    [Fact]
    public void OneBadByteDoesNotSpoilAText()
    {
        Put("a.txt", [.. Encoding.UTF8.GetBytes("naïve café"), 0xC3]);

        Assert.Equal("naïve café\uFFFD", Assert.Single(Read(File("a.txt"))).Text);
    }

    [Fact]
    public void WhatCannotBeReadIsSaidAndTheRestIsRead()
    {
        Put("binary.txt", [1, 0, 2, 0]);
        Put("empty.txt", "");
        Put("good.txt", "Text.");

        Assert.Single(Read(File("binary.txt"), File("empty.txt"), File("none.txt"), File("good.txt")));
        Assert.Equal(
            [
                File("binary.txt") + ": a binary file (it holds NUL characters); expected text in UTF-8, UTF-16 with a byte-order mark, or Windows-1252: extract its text first.",
                File("empty.txt") + ": an empty file; expected text.",
                File("none.txt") + ": no such file or folder; check the path.",
            ],
            _failed);
    }

    [Fact]
    public void AFolderWithoutDocumentsIsAProblem()
    {
        Assert.Empty(Read(_folder));
        Assert.Equal(_folder + ": a folder without documents; expected files of the kinds .jsonl .ndjson .text .txt.", Assert.Single(_failed));
    }

    [Fact]
    public void EachLineOfJsonLinesIsADocument()
    {
        Put("a.jsonl", "{\"id\": \"x\", \"title\": \"2020-01-01T00:00:00\", \"text\": \"Ä.\"}\r\n\n{\"text\": \"B.\", \"more\": {\"a\": [1]}, \"id\": 17}\n");

        var sources = Read(File("a.jsonl"));

        Assert.Equal([File("a.jsonl") + "#x", File("a.jsonl") + "#17"], sources.Select(source => source.Path));
        Assert.Equal("2020-01-01T00:00:00", sources[0].Title);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("Ä."))), sources[0].Sha256);
    }

    [Theory]
    [InlineData("nothing", "no valid JSON at column")]
    [InlineData("[1]", "no JSON object")]
    [InlineData("{\"id\": \"y\"}", "no `text`")]
    [InlineData("{\"text\": \"T.\"}", "no `id`")]
    [InlineData("{\"id\": \"y\", \"text\": \" \"}", "an empty `text`")]
    [InlineData("{\"id\": 1.5, \"text\": \"T.\"}", "a `id` that is no string")]
    [InlineData("{\"id\": \"y\", \"text\": [\"T.\"]}", "a `text` that is no string")]
    [InlineData("{\"id\": \"y\", \"text\": \"T.\"", "no valid JSON")]
    [InlineData("{\"id\": \"y\", \"text\": \"T.\"} {}", "more than one JSON value")]
    [InlineData("{\"id\": \"x\", \"text\": \"T.\"}", "the id `x` was given on line 1 already")]
    public void ABadLineIsSaidWithItsNumber(string line, string expected)
    {
        Put("a.jsonl", "{\"id\": \"x\", \"text\": \"A.\"}\n" + line + "\n{\"id\": \"z\", \"text\": \"B.\"}");

        Assert.Equal(2, Read(File("a.jsonl")).Count);
        Assert.StartsWith(File("a.jsonl") + ":2: " + expected, Assert.Single(_failed), StringComparison.Ordinal);
    }

    [Fact]
    public void DeepNestingIsRefused()
    {
        Put("a.jsonl", "{\"id\": \"x\", \"text\": \"A.\", \"more\": " + new string('[', 100_000) + new string(']', 100_000) + "}");

        Assert.Empty(Read(File("a.jsonl")));
        Assert.Single(_failed);
    }

    [Fact]
    public void HalfASurrogatePairIsMadeWritable()
    {
        Put("a.jsonl", "{\"id\": \"x\", \"text\": \"a \\ud800 b \\ud83d\\ude00\"}");

        Assert.Equal("a \uFFFD b 😀", Assert.Single(Read(File("a.jsonl"))).Text);
    }

    [Fact]
    public void JsonLinesComeFromStandardInputToo()
    {
        using var input = new MemoryStream([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("{\"id\": \"x\", \"text\": \"Ä.\"}\n{\"id\": \"y\", \"text\": \"B.\"}")]);

        Assert.Equal(["-#x Ä.", "-#y B."], InputReader.Read(["-"], _failed.Add, null, input).Select(source => source.Path + " " + source.Text));
    }

    private List<DocumentSource> Read(params string[] inputs) => [.. InputReader.Read(inputs, _failed.Add, _skipped.Add)];

    private string File(string name) => Path.Combine(_folder, name);

    private void Put(string name, string text) => Put(name, Encoding.UTF8.GetBytes(text));

    private void Put(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllBytes(File(name), bytes);
    }
}
