namespace EvidenceGraph.Assembling;

/// <summary>The names of the evidence graph: its labels, relationship types and property keys.</summary>
internal static class EvidenceSchema
{
    /// <summary>Every type with the labels that it may join, start before end.</summary>
    public static readonly IReadOnlyList<(string Type, string Start, string End)> Relationships =
    [
        (Relation.SubtypeOf, Label.Disease, Label.Disease),
        (Relation.SubtypeOf, Label.Antibody, Label.Antibody),
        (Relation.SubtypeOf, Label.Mechanism, Label.Mechanism),
        (Relation.MarkedBy, Label.Disease, Label.Antibody),
        (Relation.MemberOf, Label.Drug, Label.Drug),
        (Relation.Targets, Label.Drug, Label.Mechanism),
        (Relation.ActsOn, Label.Mechanism, Label.Target),
        (Relation.ActsOn, Label.Drug, Label.Target),
        (Relation.OfDrug, Label.Evidence, Label.Drug),
        (Relation.InDisease, Label.Evidence, Label.Disease),
        (Relation.WithAntibody, Label.Evidence, Label.Antibody),
        (Relation.ReportedIn, Label.Evidence, Label.Study),
        (Relation.ReportedIn, Label.Drug, Label.Study),
        (Relation.ReportedIn, Label.Disease, Label.Study),
        (Relation.QuotedFrom, Label.Evidence, Label.Document),
        (Relation.Describes, Label.Document, Label.Study),
        (Relation.Treats, Label.Drug, Label.Disease),
    ];

    /// <summary>All names; a graph has those that its documents give a value.</summary>
    public static readonly IReadOnlySet<string> Names = new[] { typeof(Label), typeof(Relation), typeof(Key) }
        .SelectMany(names => names.GetFields())
        .Select(name => (string)name.GetRawConstantValue()!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Labels; every node has exactly one.</summary>
    public static class Label
    {
        public const string Disease = "Disease";
        public const string Antibody = "Antibody";
        public const string Drug = "Drug";
        public const string Mechanism = "Mechanism";
        public const string Target = "Target";
        public const string Study = "Study";
        public const string Document = "Document";
        public const string Evidence = "Evidence";
    }

    /// <summary>Relationship types.</summary>
    public static class Relation
    {
        public const string SubtypeOf = "SUBTYPE_OF";
        public const string MarkedBy = "MARKED_BY";
        public const string MemberOf = "MEMBER_OF";
        public const string Targets = "TARGETS";
        public const string ActsOn = "ACTS_ON";
        public const string OfDrug = "OF_DRUG";
        public const string InDisease = "IN_DISEASE";
        public const string WithAntibody = "WITH_ANTIBODY";
        public const string ReportedIn = "REPORTED_IN";
        public const string QuotedFrom = "QUOTED_FROM";
        public const string Describes = "DESCRIBES";
        public const string Treats = "TREATS";
    }

    /// <summary>Property keys, by where they first occur.</summary>
    public static class Key
    {
        // Concepts and reference knowledge
        public const string Name = "name";
        public const string Synonyms = "synonyms";
        public const string CuratorSynonyms = "curatorSynonyms";
        public const string Mentioned = "mentioned";
        public const string Mondo = "mondo";
        public const string Mesh = "mesh";
        public const string Antigen = "antigen";
        public const string Kind = "kind";
        public const string Hgnc = "hgnc";
        public const string ComposedOf = "composedOf";
        public const string Association = "association";
        public const string Action = "action";
        public const string Source = "source";
        public const string Quotes = "quotes";
        public const string Documents = "documents";
        public const string Starts = "starts";
        public const string Ends = "ends";

        // Study, and what one document says of it on DESCRIBES
        public const string Title = "title";
        public const string Design = "design";
        public const string Phase = "phase";
        public const string Planned = "planned";
        public const string Controlled = "controlled";
        public const string Participants = "participants";
        public const string FollowUp = "followUp";
        public const string Year = "year";
        public const string Journal = "journal";
        public const string Doi = "doi";
        public const string Pmid = "pmid";
        public const string Registry = "registry";
        public const string Retracted = "retracted";
        public const string Tier = "tier";
        public const string Identifiers = "identifiers";
        public const string StudyId = "studyId";

        // Document
        public const string Path = "path";
        public const string Format = "format";
        public const string Language = "language";
        public const string Url = "url";
        public const string Restated = "restated";

        // Evidence
        public const string Role = "role";
        public const string Outcome = "outcome";
        public const string Hedged = "hedged";
        public const string Improved = "improved";
        public const string Assessed = "assessed";
        public const string Comparators = "comparators";
        public const string Concomitant = "concomitant";
        public const string Mechanisms = "mechanisms";
        public const string Quote = "quote";
        public const string Start = "start";
        public const string End = "end";
        public const string Section = "section";
        public const string Context = "context";
        public const string Rule = "rule";
        public const string Cues = "cues";

        // TREATS and derived REPORTED_IN
        public const string Studies = "studies";
        public const string Patients = "patients";
        public const string Beneficial = "beneficial";
        public const string Mixed = "mixed";
        public const string NoBenefit = "noBenefit";
        public const string Harmful = "harmful";
        public const string Unreported = "unreported";
        public const string Approved = "approved";
        public const string BestTier = "bestTier";
        public const string FirstYear = "firstYear";
        public const string LatestYear = "latestYear";
        public const string Antibodies = "antibodies";
        public const string Evidence = "evidence";
        public const string Predicate = "predicate";
        public const string PredicateRule = "predicateRule";
        public const string Summary = "summary";
        public const string Roles = "roles";
    }
}
