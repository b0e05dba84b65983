using EvidenceGraph.Claims;
using EvidenceGraph.Json;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Assembling;

/// <summary>The documents that were read, one for each SHA-256, without the mentions that the graph does not keep.</summary>
internal sealed class DocumentSet
{
    private readonly Dictionary<string, Extraction> _bySha = new(StringComparer.Ordinal);
    private readonly HashSet<(ConceptKind Kind, string Id)> _mentioned = [];

    /// <summary>How many were added that were there before.</summary>
    public int Duplicates { get; private set; }

    /// <summary>What any document names, also one that was there before.</summary>
    public IReadOnlySet<(ConceptKind Kind, string Id)> Mentioned => _mentioned;

    /// <summary>Adds one; of two with the same bytes, that of the lower path in ordinal order stays.</summary>
    public void Add(Extraction extraction)
    {
        Mention(extraction.Mentions.Select(mention => (mention.Kind, mention.Id)));
        foreach (var evidence in extraction.Evidence)
            Mention(Named(evidence));
        foreach (var statement in extraction.MechanismStatements)
            Mention([(ConceptKind.Drug, statement.Drug), (ConceptKind.Mechanism, statement.Mechanism)]);

        var lean = extraction with { Mentions = [], Abbreviations = [] };
        var sha = extraction.Document.Sha256;
        if (_bySha.TryGetValue(sha, out var earlier))
            Duplicates++;
        if (earlier is null || Precedes(lean, earlier))
            _bySha[sha] = lean;
    }

    /// <summary>Notes that some document names these.</summary>
    public void Mention(IEnumerable<(ConceptKind Kind, string Id)> concepts) => _mentioned.UnionWith(concepts);

    /// <summary>The documents in order of SHA-256.</summary>
    public IReadOnlyList<Extraction> InOrder() => [.. _bySha.Values.OrderBy(one => one.Document.Sha256, StringComparer.Ordinal)];

    private static IEnumerable<(ConceptKind Kind, string Id)> Named(Evidence evidence) =>
    [
        (ConceptKind.Drug, evidence.Drug),
        .. evidence.Diseases.Select(id => (ConceptKind.Disease, id)),
        .. evidence.Antibodies.Select(id => (ConceptKind.Antibody, id)),
        .. evidence.Comparators.Concat(evidence.Concomitant).Select(id => (ConceptKind.Drug, id)),
    ];

    // The text decides what the documents say; what can differ is what came beside it: path, title, source.
    private static bool Precedes(Extraction one, Extraction other)
    {
        var byPath = string.CompareOrdinal(one.Document.Path, other.Document.Path);
        return byPath != 0 ? byPath < 0 : string.CompareOrdinal(Line(one), Line(other)) < 0;
    }

    private static string Line(Extraction extraction)
    {
        var line = new JsonLineBuffer();
        new ExtractionWriter(line).Write(extraction);
        return Convert.ToHexString(line.Written);
    }
}
