using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Assembling;

/// <summary>A graph file of evidence: its header names the program's version and the vocabulary that the graph was built with.</summary>
internal static class EvidenceGraphFile
{
    private const string Program = "program";
    private const string VocabularyDigest = "vocabulary";

    /// <summary>The program's version, without what a build may append to it.</summary>
    public static string ProgramVersion { get; } = typeof(EvidenceGraphFile).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes the graph, whole or not at all.</summary>
    public static void Write(string path, PropertyGraph graph, Vocabulary vocabulary) =>
        GraphFile.Write(path, graph, Header(vocabulary));

    /// <summary>Writes the graph's lines.</summary>
    public static void Write(TextWriter text, PropertyGraph graph, Vocabulary vocabulary) =>
        GraphFile.Write(text, graph, Header(vocabulary));

    /// <summary>Reads a graph, and whether it was built with <paramref name="vocabulary"/>.</summary>
    /// <exception cref="GraphFileException">The file is not such a file, of another version, or broken.</exception>
    public static (PropertyGraph Graph, bool SameVocabulary) Read(string path, Vocabulary vocabulary)
    {
        var (graph, header) = GraphFile.Read(path);
        return (graph, header[VocabularyDigest] == vocabulary.Digest);
    }

    private static GraphFileHeader Header(Vocabulary vocabulary) =>
        GraphFileHeader.Of((Program, ProgramVersion), (VocabularyDigest, vocabulary.Digest));
}
