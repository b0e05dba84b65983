using EvidenceGraph.Documents;

namespace EvidenceGraph.Tests.Support;

/// <summary>Documents made of a text.</summary>
internal static class SomeDocument
{
    /// <summary>The document that <paramref name="text"/> is; ⏎ stands for a line break.</summary>
    public static Document Of(string text) =>
        DocumentParser.Parse(new DocumentSource("some.txt", "text", text.Replace('⏎', '\n'), null, ""));
}
