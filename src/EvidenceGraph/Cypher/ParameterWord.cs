using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Parsing;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>Parameters as they are typed: <c>5</c>, <c>5.0</c>, <c>'x'</c>, <c>[1, 2]</c>, <c>true</c> and <c>null</c> are Cypher; any other word is a string.</summary>
public static class ParameterWord
{
    /// <summary>The value of a word.</summary>
    public static Value Read(string word)
    {
        try
        {
            var parser = new CypherParser(word);
            if (parser.Tokens.AtEnd)
                return word;
            var expression = parser.ReadExpression();
            return parser.Tokens.AtEnd && Constant(expression) is { } value ? value : word;
        }
        catch (CypherException)
        {
            return word;
        }
    }

    private static Value? Constant(Expression expression) => expression switch
    {
        Literal literal => literal.Value,
        ListLiteral list => list.Items.Select(Constant).ToList() is var items && items.TrueForAll(item => item is not null)
            ? Value.List(items.Select(item => item!.Value))
            : default(Value?),
        MapLiteral map => map.Entries.Select(entry => (entry.Key, Value: Constant(entry.Value))).ToList() is var entries && entries.TrueForAll(entry => entry.Value is not null)
            ? Value.OfHeap(new Values.MapValue(entries.ToDictionary(entry => entry.Key, entry => entry.Value!.Value)))
            : default(Value?),
        _ => default(Value?),
    };
}
