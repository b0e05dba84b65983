using System.Security.Cryptography;

namespace EvidenceGraph.Documents;

/// <summary>Files, folders and JSON Lines become texts, in the order of the arguments and ordinal order inside folders.</summary>
internal static class InputReader
{
    /// <summary>The argument that stands for JSON Lines on standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The texts of <paramref name="inputs"/>, read as they are asked for; what gives none stops no other.</summary>
    /// <param name="inputs">Files, folders, or <c>-</c>, as typed.</param>
    /// <param name="failed">Is told, in one line, of each input or line that should have been a document and is none.</param>
    /// <param name="skipped">Is told of each file of a folder that is left out because it is no document; null where nobody listens.</param>
    /// <param name="standardInput">What <c>-</c> reads; the process's own where null.</param>
    public static IEnumerable<DocumentSource> Read(IEnumerable<string> inputs, Action<string> failed, Action<string>? skipped = null, Stream? standardInput = null)
    {
        var report = new ReadReport(failed, skipped);
        return inputs.SelectMany(input => ReadInput(input, report, standardInput));
    }

    private static IEnumerable<DocumentSource> ReadInput(string input, ReadReport report, Stream? standardInput)
    {
        if (input == StandardInput)
            return JsonLinesReader.Read(standardInput ?? Console.OpenStandardInput(), StandardInput, report).Select(line => line.Source);
        if (Directory.Exists(input))
            return ReadFolder(input, report);
        if (File.Exists(input))
            return ReadFile(input, SourcesTable.Beside(Path.GetDirectoryName(input) ?? "", report), report);
        report.Fail(new ReadProblem(input, "no such file or folder", "check the path"));
        return [];
    }

    private static IEnumerable<DocumentSource> ReadFolder(string folder, ReadReport report)
    {
        var none = true;
        SourcesTable? sources = null;
        string? sourcesOf = null;
        foreach (var file in FolderWalk.Files(folder, report))
        {
            none = false;
            var parent = Path.GetDirectoryName(file)!;
            if (sources is null || parent != sourcesOf)
                (sources, sourcesOf) = (SourcesTable.Beside(parent, report), parent);
            foreach (var source in ReadFile(file, sources, report))
                yield return source;
        }

        if (none)
            report.Fail(new ReadProblem(folder, "a folder without documents", "expected files of the kinds " + string.Join(' ', FolderWalk.Kinds)));
    }

    private static IEnumerable<DocumentSource> ReadFile(string file, SourcesTable sources, ReadReport report)
    {
        var name = Path.GetFileName(file);
        var isLines = name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
        if (Open(file, isLines, report) is not { } stream)
            yield break;
        using (stream)
        {
            if (!isLines)
            {
                if (ReadText(stream, file, report) is { } source)
                    yield return sources.Complete(source, name, null);
                yield break;
            }

            foreach (var (source, id) in JsonLinesReader.Read(stream, file, report))
                yield return sources.Complete(source, name, id);
        }
    }

    private static FileStream? Open(string file, bool isLines, ReadReport report)
    {
        try
        {
            var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            if (isLines || !stream.CanSeek || stream.Length <= InputLimits.FileBytes)
                return stream;
            stream.Dispose();
            report.Fail(new ReadProblem(file, $"larger than {InputLimits.FileBytes / (1024 * 1024)} MB", "split it, or make it JSON Lines"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Fail(new ReadProblem(file, "cannot be read (" + e.Message.TrimEnd('.') + ")", "check its permissions"));
        }

        return null;
    }

    private static DocumentSource? ReadText(FileStream stream, string file, ReadReport report)
    {
        byte[] bytes;
        try
        {
            using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            stream.CopyTo(buffer);
            bytes = buffer.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report.Fail(new ReadProblem(file, "cannot be read (" + e.Message.TrimEnd('.') + ")", "check its permissions"));
            return null;
        }

        var text = TextDecoder.Decode(bytes, out var why);
        if (text is null)
            report.Fail(new ReadProblem(file, why!, "expected text in UTF-8, UTF-16 with a byte-order mark, or Windows-1252: extract its text first"));
        else if (string.IsNullOrWhiteSpace(text))
            report.Fail(new ReadProblem(file, "an empty file", "expected text"));
        else
            return new DocumentSource(file, "text", text, null, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return null;
    }
}
