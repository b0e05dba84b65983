namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>What may be true of a drug in a document as a whole.</summary>
internal enum DrugSign
{
    Any,
    Planned,
    Focus,
    OtherFocus,
    NoFocus,
    ClassOfFocus,
    Blamed,
    MemberBefore,
    MemberAfter,
    ClassNamed,
    FollowedFirst,
    RuledNone,
}
