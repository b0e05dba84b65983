using System.Globalization;
using System.Text;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Export.Script;

/// <summary>Values as they stand in a script: on one line, whatever a text holds.</summary>
internal static class CypherLiteral
{
    public static void Append(StringBuilder text, Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.String:
                AppendText(text, value.AsString);
                break;
            case ValueKind.Float:
                text.Append(ValueText.Float(value.AsDouble));
                break;
            case ValueKind.List:
                text.Append('[');
                for (var i = 0; i < value.Items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ", ");
                    Append(text, value.Items[i]);
                }

                text.Append(']');
                break;
            default:
                text.Append(value);
                break;
        }
    }

    /// <summary>A text between single quotes.</summary>
    public static void AppendText(StringBuilder text, string value)
    {
        text.Append('\'');
        foreach (var c in value)
        {
            if (c == '\'')
                text.Append("\\'");
            else if (c == '\\')
                text.Append("\\\\");
            else if (c == '\n')
                text.Append("\\n");
            else if (c == '\r')
                text.Append("\\r");
            else if (char.IsControl(c) || c is '\u2028' or '\u2029')
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }

        text.Append('\'');
    }
}
