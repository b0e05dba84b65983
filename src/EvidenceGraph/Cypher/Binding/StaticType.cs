using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>What can be told of an expression's value before the query runs.</summary>
/// <param name="Kinds">The kinds that it may have.</param>
/// <param name="Items">The kinds of its items, where it is a list.</param>
internal readonly record struct StaticType(Kinds Kinds, Kinds Items = Kinds.Any)
{
    public static readonly StaticType Any = new(Kinds.Any);

    public static StaticType Of(Value value) => new(
        KindSets.Of(value.Kind),
        value.Kind == ValueKind.List ? value.AsList.Aggregate(Kinds.None, (kinds, item) => kinds | KindSets.Of(item.Kind)) : Kinds.Any);

    /// <summary>Whether a value of this type may be one of those wanted; null may always, and so may what there is none of (the items of <c>[]</c>).</summary>
    public bool MayBe(Kinds wanted) => Kinds == Kinds.None || (Kinds & (wanted | Kinds.Null)) != 0;

    /// <summary>What either may be.</summary>
    public StaticType Or(StaticType other) => new(Kinds | other.Kinds, Items | other.Items);
}
