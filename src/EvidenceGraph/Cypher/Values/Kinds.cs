using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary>A set of kinds: what a function takes, or what an expression may give as far as can be told before it runs.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1 << ValueKind.Null,
    Boolean = 1 << ValueKind.Boolean,
    Integer = 1 << ValueKind.Integer,
    Float = 1 << ValueKind.Float,
    String = 1 << ValueKind.String,
    List = 1 << ValueKind.List,
    Map = 1 << ValueKind.Map,
    Node = 1 << ValueKind.Node,
    Relationship = 1 << ValueKind.Relationship,
    Path = 1 << ValueKind.Path,
    Date = 1 << ValueKind.Date,
    LocalTime = 1 << ValueKind.LocalTime,
    Time = 1 << ValueKind.Time,
    LocalDateTime = 1 << ValueKind.LocalDateTime,
    DateTime = 1 << ValueKind.DateTime,
    Duration = 1 << ValueKind.Duration,
    Number = Integer | Float,
    Temporal = Date | LocalTime | Time | LocalDateTime | DateTime,
    Entity = Node | Relationship,
    Any = (1 << (ValueKind.Duration + 1)) - 1,
}
