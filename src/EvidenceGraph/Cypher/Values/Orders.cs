namespace EvidenceGraph.Cypher.Values;

/// <summary>How one value may stand to another.</summary>
[Flags]
internal enum Orders
{
    Less = 1,
    Equal = 2,
    Greater = 4,
    Unequal = Less | Greater,
}
