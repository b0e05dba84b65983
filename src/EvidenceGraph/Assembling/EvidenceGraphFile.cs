using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Assembling;

/// <summary>A graph file of evidence: its header names the program's version and the vocabulary that the graph was built with.</summary>
internal static class EvidenceGraphFile
{
    /// <summary>The header's field for the program's version.</summary>
    public const string Program = "program";

    /// <summary>The header's field for the digest of the vocabulary.</summary>
    public const string VocabularyDigest = "vocabulary";

    /// <summary>The program's version, without what a build may append to it.</summary>
    public static string ProgramVersion { get; } = typeof(EvidenceGraphFile).Assembly.GetName().Version!.ToString(3);

    /// <summary>Writes the graph, whole or not at all.</summary>
    public static void Write(string path, PropertyGraph graph, Vocabulary vocabulary) =>
        GraphFile.Write(path, graph, Header(vocabulary));

    /// <summary>Writes the graph's lines.</summary>
    public static void Write(TextWriter text, PropertyGraph graph, Vocabulary vocabulary) =>
        GraphFile.Write(text, graph, Header(vocabulary));

    /// <summary>Reads a graph, its header, and whether it was built with <paramref name="vocabulary"/>.</summary>
    /// <exception cref="GraphFileException">The file is not such a file, of another version, or broken.</exception>
    public static (PropertyGraph Graph, GraphFileHeader Header, bool SameVocabulary) Read(string path, Vocabulary vocabulary)
    {
        var (graph, header) = GraphFile.Read(path);
        return (graph, header, header[VocabularyDigest] == vocabulary.Digest);
    }

    /// <summary>The header of a graph that this program builds with <paramref name="vocabulary"/>.</summary>
    public static GraphFileHeader Header(Vocabulary vocabulary) =>
        GraphFileHeader.Of((Program, ProgramVersion), (VocabularyDigest, vocabulary.Digest));
}
