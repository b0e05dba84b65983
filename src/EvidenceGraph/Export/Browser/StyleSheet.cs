using System.Globalization;

namespace EvidenceGraph.Export.Browser;

/// <summary>The style sheet of Neo4j Browser (GraSS): colour, size and caption of each label and type.</summary>
internal static class StyleSheet
{
    private const string Usual = """
        node {
          diameter: 50px;
          color: #D9D9D9;
          border-color: #8C8C8C;
          border-width: 2px;
          text-color-internal: #000000;
          font-size: 10px;
        }

        relationship {
          color: #8C8C8C;
          shaft-width: 1px;
          font-size: 8px;
          padding: 3px;
          text-color-external: #000000;
          text-color-internal: #FFFFFF;
          caption: "<type>";
        }

        """;

    public static void Write(BrowserProfile profile, TextWriter text)
    {
        text.Write(Usual.ReplaceLineEndings("\n"));
        foreach (var node in profile.Nodes)
            WriteBlock(text, $"node.{node.Label}", ("diameter", Pixels(node.Diameter)), ("color", node.Color), ("border-color", node.Border), ("border-width", "2px"), ("text-color-internal", node.Text), ("font-size", "10px"), ("caption", $"\"{{{node.Caption}}}\""));
        foreach (var one in profile.Relationships)
            WriteBlock(text, $"relationship.{one.Type}", ("color", one.Color), ("shaft-width", Pixels(one.Width)), ("font-size", "8px"), ("padding", "3px"), ("text-color-external", "#000000"), ("text-color-internal", "#FFFFFF"), ("caption", one.Caption is null ? "\"<type>\"" : $"\"{{{one.Caption}}}\""));
    }

    private static void WriteBlock(TextWriter text, string selector, params ReadOnlySpan<(string Name, string Value)> properties)
    {
        text.WriteLine();
        text.WriteLine(selector + " {");
        foreach (var (name, value) in properties)
            text.WriteLine($"  {name}: {value};");
        text.WriteLine("}");
    }

    private static string Pixels(int number) => number.ToString(CultureInfo.InvariantCulture) + "px";
}
