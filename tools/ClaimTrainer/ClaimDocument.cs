using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>An annotated document that claims are learned from.</summary>
/// <param name="Set">The name of its folder.</param>
/// <param name="Document">The text.</param>
/// <param name="Mentions">What it names.</param>
/// <param name="Study">The study it tells of.</param>
/// <param name="Gold">What its annotation says.</param>
internal sealed record ClaimDocument(string Set, Document Document, MentionSet Mentions, Study Study, GoldDocument Gold)
{
    /// <summary>The documents of <paramref name="folders"/>, each with <c>documents/</c> and <c>annotations/</c>.</summary>
    public static List<ClaimDocument> ReadAll(IEnumerable<string> folders, MentionFinder finder, GoldReader gold)
    {
        var read = new List<ClaimDocument>();
        foreach (var folder in folders)
        {
            foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
            {
                var id = Path.GetFileNameWithoutExtension(source.Path);
                var document = DocumentParser.Parse(source);
                var mentions = finder.Find(document);
                var annotation = File.ReadAllText(Path.Combine(folder, "annotations", id + ".json"));
                read.Add(new ClaimDocument(Path.GetFileName(folder), document, mentions, StudyExtractor.Extract(document, mentions), gold.Read(id, annotation)));
            }
        }

        return read;
    }
}
