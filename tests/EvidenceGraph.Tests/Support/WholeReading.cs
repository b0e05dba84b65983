using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Tests.Support;

/// <summary>Texts read by the whole reading wing with the built-in vocabulary.</summary>
internal static class WholeReading
{
    private static readonly EvidencePipeline Pipeline = new(VocabularyReader.BuiltIn());

    /// <summary>What is read from <paramref name="text"/>.</summary>
    public static Extraction Of(string text, string path = "a.txt") =>
        Pipeline.Extract(new DocumentSource(path, "text", text, null, new string('0', 64)));

    /// <summary>What is read from <paramref name="source"/>.</summary>
    public static Extraction Of(DocumentSource source) => Pipeline.Extract(source);
}
