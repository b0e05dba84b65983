using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>Whether a set of names fits a label expression.</summary>
internal static class LabelTest
{
    /// <param name="expression">What is asked.</param>
    /// <param name="has">Whether a name is among the set.</param>
    /// <param name="any">Whether there is any name in it.</param>
    /// <param name="computed">The names behind each <see cref="ComputedNames"/>.</param>
    public static bool Matches(LabelExpression expression, Func<string, bool> has, bool any = true, string[][]? computed = null) => expression switch
    {
        LabelName name => has(name.Name),
        NotLabel not => !Matches(not.Operand, has, any, computed),
        AndLabels and => Matches(and.Left, has, any, computed) && Matches(and.Right, has, any, computed),
        OrLabels or => Matches(or.Left, has, any, computed) || Matches(or.Right, has, any, computed),
        ComputedNames names => names.Any ? Array.Exists(computed![names.Index], name => has(name)) : Array.TrueForAll(computed![names.Index], name => has(name)),
        _ => any,
    };
}
