namespace EvidenceGraph.Claims.Populations;

/// <summary>What may be true of a disease or an antibody that a document names, in all of it.</summary>
internal enum MembershipSign
{
    Any,
    MostNamed,
    MostNamedPrimary,
    Negated,
    Uncertain,
    Compound,
    Titled,
    TitledAlone,
    OthersTitled,
    NoTitle,
    KnownOnly,
    Own,
    Concluded,
    Aimed,
    OnlyListed,
    FirstSentence,
    LastSentence,
}
