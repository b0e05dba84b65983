namespace EvidenceGraph.Studies;

/// <summary>The study that a document describes, as far as the document says; what it does not say is null.</summary>
public sealed record Study
{
    /// <summary><c>doi:…</c>, else <c>pmid:…</c>, else the registry's number (<c>nct:…</c>), else a hash of normalised title and year.</summary>
    public required string Id { get; init; }

    /// <summary>The title of the document.</summary>
    public string? Title { get; init; }

    /// <summary>What kind of study it is.</summary>
    public StudyDesign Design { get; init; }

    /// <summary>The phase of a trial as printed in registries: <c>1</c>, <c>1/2</c>, <c>2</c> … <c>4</c>.</summary>
    public string? Phase { get; init; }

    /// <summary>Whether its results are not in yet: registered, planned, recruiting.</summary>
    public bool Planned { get; init; }

    /// <summary>Whether it has a control group.</summary>
    public bool Controlled { get; init; }

    /// <summary>The number of its own patients, both arms together.</summary>
    public int? Participants { get; init; }

    /// <summary>ISO 8601 duration of the stated follow-up: <c>P3Y</c>, <c>P24W</c>.</summary>
    public string? FollowUp { get; init; }

    /// <summary>Year of publication.</summary>
    public int? Year { get; init; }

    /// <summary>The journal as printed.</summary>
    public string? Journal { get; init; }

    /// <summary>DOI in lower case, without a resolver's address.</summary>
    public string? Doi { get; init; }

    /// <summary>PubMed id.</summary>
    public string? Pmid { get; init; }

    /// <summary>The registry's number of this study, as printed: <c>NCT01234567</c>.</summary>
    public string? Registry { get; init; }

    /// <summary>Whether the document says that it was retracted.</summary>
    public bool Retracted { get; init; }
}
