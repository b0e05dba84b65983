using EvidenceGraph.Graph;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Answers;

/// <summary>A study as the graph holds it; what no document says is null.</summary>
internal sealed record StudyFacts(Node Node)
{
    public string Id => Node.Id;

    public string? Title => Text(Key.Title);

    public string Design => Text(Key.Design) ?? "other";

    public string? Tier => Text(Key.Tier);

    /// <summary>Whether it speaks of others' patients: it adds none of its own.</summary>
    public bool IsReview => Design is "systematic-review" or "narrative-review" or "guideline";

    public bool Planned => Flag(Key.Planned);

    public bool Retracted => Flag(Key.Retracted);

    public int? Participants => Number(Key.Participants);

    public int? Year => Number(Key.Year);

    public string? Journal => Text(Key.Journal);

    /// <summary>Where a reader can look it up: DOI, else PubMed, else the registry's number; null where none is known.</summary>
    public string? Link => (Text(Key.Doi), Text(Key.Pmid), Text(Key.Registry)) switch
    {
        ({ } doi, _, _) => "https://doi.org/" + doi,
        (_, { } pmid, _) => "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/",
        (_, _, { } registry) => registry,
        _ => null,
    };

    private string? Text(string key) => Node[key] is { IsNull: false } value ? value.AsString : null;

    private bool Flag(string key) => Node[key] is { IsNull: false } value && value.AsBoolean;

    private int? Number(string key) => Node[key] is { IsNull: false } value ? checked((int)value.AsInteger) : null;
}
