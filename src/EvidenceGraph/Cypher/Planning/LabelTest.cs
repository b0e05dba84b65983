using EvidenceGraph.Cypher.Ast;

namespace EvidenceGraph.Cypher.Planning;

/// <summary>Whether a set of names fits a label expression.</summary>
internal static class LabelTest
{
    public static bool Matches(LabelExpression expression, Func<string, bool> has, bool any = true) => expression switch
    {
        LabelName name => has(name.Name),
        NotLabel not => !Matches(not.Operand, has, any),
        AndLabels and => Matches(and.Left, has, any) && Matches(and.Right, has, any),
        OrLabels or => Matches(or.Left, has, any) || Matches(or.Right, has, any),
        _ => any,
    };
}
