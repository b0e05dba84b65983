namespace EvidenceGraph.Documents;

/// <summary>What a labelled field of a catalogue or registry record holds.</summary>
public enum FieldKind
{
    /// <summary>A label whose value is none of the others.</summary>
    Other,

    /// <summary>The title of the work or trial.</summary>
    Title,

    /// <summary>The abstract or description.</summary>
    Abstract,

    /// <summary>Who wrote it.</summary>
    Authors,

    /// <summary>Where it was published: the journal's name, or a whole citation line.</summary>
    Journal,

    /// <summary>When it was published.</summary>
    Year,

    /// <summary>The DOI.</summary>
    Doi,

    /// <summary>The PubMed number.</summary>
    Pmid,

    /// <summary>The PubMed Central number.</summary>
    Pmcid,

    /// <summary>ISSN or ISBN.</summary>
    Issn,

    /// <summary>The language of the work.</summary>
    Language,

    /// <summary>Article, book, data set.</summary>
    Format,

    /// <summary>Index terms.</summary>
    Keywords,

    /// <summary>The registration number of a trial or review.</summary>
    RegistryNumber,

    /// <summary>Recruiting, completed, and the like.</summary>
    Status,

    /// <summary>The phase of a trial.</summary>
    Phase,

    /// <summary>How many take part.</summary>
    Enrollment,

    /// <summary>Which sexes may take part.</summary>
    Sex,

    /// <summary>Which ages may take part.</summary>
    Ages,

    /// <summary>The diseases studied.</summary>
    Condition,

    /// <summary>The treatments studied.</summary>
    Intervention,

    /// <summary>The arms of a trial.</summary>
    Arms,

    /// <summary>Who may take part.</summary>
    Inclusion,

    /// <summary>Who may not take part.</summary>
    Exclusion,

    /// <summary>What is measured.</summary>
    Outcomes,

    /// <summary>The primary purpose of a trial.</summary>
    Purpose,

    /// <summary>Randomized or not.</summary>
    Allocation,

    /// <summary>Parallel, crossover, single group.</summary>
    Model,

    /// <summary>Who does not know the allocation.</summary>
    Masking,

    /// <summary>Interventional or observational.</summary>
    StudyType,

    /// <summary>When it begins.</summary>
    StartDate,

    /// <summary>When it ends.</summary>
    EndDate,

    /// <summary>Who pays or is responsible.</summary>
    Sponsor,
}
