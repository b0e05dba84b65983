namespace EvidenceGraph.Cli.Output;

/// <summary>Puts a report into a form.</summary>
internal static class ReportWriter
{
    /// <summary>Writes <paramref name="report"/> to the standard output of <paramref name="streams"/>.</summary>
    public static void Write(Report report, OutputFormat format, Streams streams)
    {
        var output = streams.Text;
        switch (format)
        {
            case OutputFormat.Json:
                JsonReport.Write(report, output);
                break;
            case OutputFormat.Csv:
                CsvReport.Write(report.Table, output);
                break;
            case OutputFormat.Markdown:
                MarkdownReport.Write(report, output);
                break;
            default:
                new TableReport(Terminal.Over(output, streams.IsTerminal)).Write(report);
                break;
        }
    }
}
