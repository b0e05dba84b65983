using System.Globalization;
using System.Text;

namespace EvidenceGraph.Neo4j.Statements;

/// <summary>Labels, relationship types and property keys as they stand in a statement. Values never do: they are parameters.</summary>
internal static class CypherName
{
    /// <summary>
    /// The name between backticks, those in it doubled: whatever it holds, it stays one name on one line. A backslash is written
    /// as its escape, since the server resolves <c>\u0060</c> to a backtick before it looks for the end of the name.
    /// </summary>
    public static string Of(string name)
    {
        var quoted = new StringBuilder("`", name.Length + 2);
        foreach (var c in name)
        {
            if (c == '\\' || char.IsControl(c))
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c == '`' ? "``" : c.ToString());
        }

        return quoted.Append('`').ToString();
    }

    /// <summary><c>:`A`:`B`</c></summary>
    public static string Labels(IEnumerable<string> labels) => string.Concat(labels.Select(label => ":" + Of(label)));
}
