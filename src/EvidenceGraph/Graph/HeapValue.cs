namespace EvidenceGraph.Graph;

/// <summary>
/// The part of a <see cref="Value"/> that does not fit into 64 bits, or the mark that says what those bits are.
/// Subclasses are immutable; their <see cref="object.Equals(object)"/> is equivalence as <see cref="Value"/> defines it.
/// </summary>
internal abstract class HeapValue(ValueKind kind)
{
    public readonly ValueKind Kind = kind;

    /// <summary>How many values it is made of, itself among them, each as often as it stands there.</summary>
    public virtual long Weight => 1;
}
