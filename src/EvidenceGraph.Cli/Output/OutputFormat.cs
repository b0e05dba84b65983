namespace EvidenceGraph.Cli.Output;

/// <summary>The forms in which a verb can print its answer.</summary>
internal enum OutputFormat
{
    /// <summary>For the eye, on a terminal.</summary>
    Table,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>RFC 4180, a header line, one line a row.</summary>
    Csv,

    /// <summary>A table and a list, to paste into a document.</summary>
    Markdown,
}
