using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EvidenceGraph.Documents;

/// <summary>Reads JSON Lines: one document a line. A line that is none is reported with its number; the others go on.</summary>
internal static class JsonLinesReader
{
    private const string Remedy = "expected {\"id\": \"…\", \"title\": \"…\", \"text\": \"…\"} on one line, `title` optional";

    /// <summary>The documents of <paramref name="stream"/>, and their ids.</summary>
    /// <param name="stream">The bytes, in UTF-8, or UTF-16 with a byte-order mark.</param>
    /// <param name="path">What the documents' paths begin with.</param>
    /// <param name="report">Is told of bad lines.</param>
    public static IEnumerable<(DocumentSource Source, string Id)> Read(Stream stream, string path, ReadReport report)
    {
        var lineOfId = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new ByteLines(stream);
        for (var number = 1; lines.TryRead(out var bytes, out var tooLong); number++)
        {
            var where = path + ":" + number.ToString(CultureInfo.InvariantCulture);
            if (tooLong)
            {
                report.Fail(new ReadProblem(where, $"a line longer than {InputLimits.LineBytes / (1024 * 1024)} MB", "split the document"));
                continue;
            }

            if (Parse(bytes, where, report) is not { } line)
                continue;
            if (!lineOfId.TryAdd(line.Id, number))
            {
                report.Fail(new ReadProblem(where, $"the id `{line.Id}` was given on line {lineOfId[line.Id].ToString(CultureInfo.InvariantCulture)} already", "give each line an id of its own"));
                continue;
            }

            yield return (new DocumentSource(path + "#" + line.Id, "jsonl", line.Text, line.Title, Sha256Of(line.Text)), line.Id);
        }
    }

    private static string Sha256Of(string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), digest);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(digest);
    }

    private static JsonLine? Parse(ReadOnlySpan<byte> bytes, string where, ReadReport report)
    {
        if (PlainJsonLine.Read(bytes) is { } plain)
            return plain;
        var text = TextDecoder.Decode(bytes, out var why);
        if (text is not null && string.IsNullOrWhiteSpace(text))
            return null;
        if (text is not null && JsonLine.Parse(text, out why) is { } line)
            return line;
        report.Fail(new ReadProblem(where, why!, Remedy));
        return null;
    }
}
