using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Ast;

/// <summary>A type as <c>x IS :: TYPE</c> names it; null is of every type that is not <c>NOT NULL</c>.</summary>
internal abstract record TypeExpression
{
    /// <summary>Whether null is of the type.</summary>
    public bool Nullable { get; init; } = true;
}

/// <summary><c>INTEGER</c>, <c>ANY</c>, <c>NULL</c>: values of some kinds.</summary>
internal sealed record KindType(Kinds Kinds) : TypeExpression;

/// <summary><c>LIST&lt;INTEGER&gt;</c>, <c>INTEGER LIST</c></summary>
internal sealed record ListType(TypeExpression Item) : TypeExpression;

/// <summary><c>PROPERTY VALUE</c>: what a property can hold.</summary>
internal sealed record PropertyType : TypeExpression;

/// <summary><c>INTEGER | STRING</c>, <c>ANY&lt;INTEGER | STRING&gt;</c></summary>
internal sealed record UnionType(IReadOnlyList<TypeExpression> Members) : TypeExpression;
