using System.Text;
using EvidenceGraph.Text;

namespace EvidenceGraph.Tests.Support;

/// <summary>
/// A sentence of a case table: <c>fr: </c> before it names its language, <c>[…]</c> the drug asked for, <c>{…}</c> the others.
/// The marks are no part of <see cref="Text"/>.
/// </summary>
internal sealed class MarkedSentence
{
    public MarkedSentence(string marked)
    {
        if (marked.Length > 4 && marked[2] == ':' && marked[3] == ' ')
            (Language, marked) = (marked[..2], marked[4..]);
        var text = new StringBuilder();
        var open = 0;
        foreach (var c in marked)
        {
            if (c is '[' or '{')
                open = text.Length;
            else if (c == ']')
                Drug = new TextSpan(open, text.Length);
            else if (c == '}')
                Others.Add(new TextSpan(open, text.Length));
            else
                text.Append(c);
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public string Language { get; } = "en";

    public TextSpan? Drug { get; }

    public List<TextSpan> Others { get; } = [];

    public TextSpan Whole => new(0, Text.Length);
}
