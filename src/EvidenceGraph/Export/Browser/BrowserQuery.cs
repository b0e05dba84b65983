using System.Text;
using EvidenceGraph.Cypher;
using EvidenceGraph.Cypher.Lexing;
using EvidenceGraph.Export.Script;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.Browser;

/// <summary>A saved query as Neo4j Browser can run it with one click: its parameters' defaults stand in their places.</summary>
internal static class BrowserQuery
{
    /// <summary>The text; its first line is the title, which Browser shows in its list.</summary>
    public static string Of(SavedQuery query)
    {
        var parameters = query.Bind(new Dictionary<string, Value>());
        var text = new StringBuilder();
        var place = 0;
        foreach (var token in CypherLexer.Tokenize(query.Text))
        {
            if (token.Kind != TokenKind.Parameter || !parameters.TryGetValue(token.Text, out var value))
                continue;
            text.Append(query.Text, place, token.Span.Start - place);
            CypherLiteral.Append(text, value);
            place = token.Span.End;
        }

        return text.Append(query.Text, place, query.Text.Length - place).ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
