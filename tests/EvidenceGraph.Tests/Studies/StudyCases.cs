using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Tests.Studies;

/// <summary>The study of a few lines of text; <c>¶</c> in a case is a line end.</summary>
internal static class StudyCases
{
    public static Study Read(string text, string? title = null) =>
        StudyExtractor.Extract(DocumentParser.Parse(new DocumentSource("case", "text", text.Replace('¶', '\n'), title, new string('0', 64))), new MentionSet([], []));
}
