namespace EvidenceGraph.Documents;

/// <summary>A text as it came in, before anything is made of it.</summary>
/// <param name="Path">As reached from the argument typed; <c>FILE#id</c> for a line of JSON Lines.</param>
/// <param name="Format"><c>text</c> or <c>jsonl</c>.</param>
/// <param name="Text">Decoded, without a byte-order mark.</param>
/// <param name="Title">A title that came beside the text; else null.</param>
/// <param name="Sha256">Lower-case hex.</param>
internal sealed record DocumentSource(string Path, string Format, string Text, string? Title, string Sha256)
{
    /// <summary>Where the original is published, by <c>sources.tsv</c>.</summary>
    public string? Url { get; init; }

    /// <summary>The DOI of the original, by <c>sources.tsv</c>.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether it retells another's words, by <c>sources.tsv</c>.</summary>
    public bool Restated { get; init; }
}
