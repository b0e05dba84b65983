namespace EvidenceGraph.Claims;

/// <summary>A document as it leaves the reading wing: where it came from, without its text.</summary>
/// <param name="Path">As reached from the argument typed.</param>
/// <param name="Format"><c>text</c>, <c>jsonl</c> …</param>
/// <param name="Title">Its own title, or null.</param>
/// <param name="Language">Two-letter code, or null.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Url">Where the original is published, or null.</param>
/// <param name="Restated">Whether it retells another's words.</param>
public sealed record DocumentFacts(string Path, string Format, string? Title, string? Language, string Sha256, string? Url, bool Restated)
{
    /// <summary>The text that offsets count in, only where it was asked for.</summary>
    public string? Text { get; init; }
}
