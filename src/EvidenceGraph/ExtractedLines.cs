using System.Text;
using EvidenceGraph.Claims;
using EvidenceGraph.Text;

namespace EvidenceGraph;

/// <summary>Files of lines that <c>extract</c> prints become extractions; a bad line is reported and passed over.</summary>
internal sealed class ExtractedLines(ExtractionReader reader, int threads, RunReport report)
{
    // A document of some million characters with its contexts; more than that is no line of ours.
    private const int LongestLine = 64 * 1024 * 1024;

    /// <summary>Hands the extraction of each line of <paramref name="text"/> to <paramref name="take"/>, in order; messages call it <paramref name="name"/>.</summary>
    public void Read(TextReader text, string name, Action<Extraction> take) =>
        OrderedWork<(int Number, string? Line), List<(Extraction? Extraction, string Problem)>>.Run(
            BoundedLines.Read(text, LongestLine).Where(line => line.Line is not { Length: 0 }),
            line => line.Line?.Length ?? 0,
            threads,
            batch => [.. batch.Select(line => Read(line.Line, $"{name}:{line.Number}"))],
            results => results.ForEach(result => Report(result.Extraction, result.Problem, take)));

    /// <summary>UTF-8, and nothing else.</summary>
    public static StreamReader Open(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: false, 64 * 1024);

    private (Extraction?, string) Read(string? line, string place)
    {
        if (line is null)
            return (null, $"{place}: the line is longer than {LongestLine / 1024 / 1024} million characters; skipped");
        try
        {
            return (reader.Read(line.TrimStart('\ufeff')), "");
        }
        catch (ContractException problem)
        {
            return (null, $"{place}: {problem.Message}; the line is skipped");
        }
    }

    private void Report(Extraction? extraction, string problem, Action<Extraction> take)
    {
        if (extraction is null)
        {
            report.Problem(problem);
            return;
        }

        report.Read();
        take(extraction);
    }
}
