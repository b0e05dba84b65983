using EvidenceGraph.Text;

namespace EvidenceGraph.Documents;

/// <summary>A text that was read: where it came from, its parts, its sentences. Owns the characters that every span points to.</summary>
public sealed class Document
{
    /// <summary>The path as reached from the argument typed; <c>FILE#id</c> for a line of JSON Lines.</summary>
    public required string Path { get; init; }

    /// <summary><c>text</c> or <c>jsonl</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The text; a byte-order mark is no part of it, line ends stay as they are.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 (lower-case hex) of the file's bytes; of a JSON line, of its text in UTF-8.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The document's own title; null where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the title stands in the text; null where it came from outside the text or there is none.</summary>
    public TextSpan? TitleSpan { get; init; }

    /// <summary>Two-letter code of the language that most of the text is in; null where it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>Where the original is published, from <c>sources.tsv</c>; null where unknown.</summary>
    public string? Url { get; init; }

    /// <summary>The DOI of the original, from <c>sources.tsv</c>; null where unknown. What the text itself states is the study's.</summary>
    public string? Doi { get; init; }

    /// <summary>Whether it retells another's words.</summary>
    public bool Restated { get; init; }

    /// <summary>The parts, in order.</summary>
    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>The sentences, in order; those of page furniture are there too (see <see cref="RoleOf"/>).</summary>
    public required IReadOnlyList<Sentence> Sentences { get; init; }

    /// <summary>The labelled values of a catalogue or registry record and the citation lines, in the order of the text.</summary>
    public IReadOnlyList<DocumentField> Fields { get; init; } = [];

    /// <summary>The sentence in which the page breaks its text off ('with poor …'); null where the text is whole.</summary>
    public TextSpan? Truncated { get; init; }

    /// <summary>The role of the section that <paramref name="sentence"/> stands in.</summary>
    public SectionRole RoleOf(Sentence sentence) => Sections[sentence.Section].Role;

    /// <summary>The characters of <paramref name="span"/>.</summary>
    public string Quote(TextSpan span) => Text.Substring(span.Start, span.Length);
}
