using EvidenceGraph.Documents;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Mentions;

/// <summary>Finds where the concepts of a vocabulary are named. Made once, used for any number of documents and threads.</summary>
internal sealed class MentionFinder
{
    private readonly Dictionary<string, List<Concept>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _longest;

    public MentionFinder(Vocabulary vocabulary)
    {
        foreach (var concept in vocabulary.Concepts)
        {
            foreach (var name in concept.Synonyms.Prepend(concept.Name))
            {
                if (!_names.TryGetValue(name, out var concepts))
                    _names.Add(name, concepts = []);
                if (!concepts.Contains(concept))
                    concepts.Add(concept);
                _longest = Math.Max(_longest, name.Count(c => c == ' ') + 1);
            }
        }
    }

    /// <summary>What <paramref name="document"/> names.</summary>
    public MentionSet Find(Document document)
    {
        var mentions = new List<Mention>();
        for (var s = 0; s < document.Sentences.Count; s++)
        {
            var span = document.Sentences[s].Span;
            for (var i = span.Start; i < span.End; i++)
            {
                if (i > span.Start && char.IsLetterOrDigit(document.Text[i - 1]))
                    continue;
                for (int end = Math.Min(span.End, i + 60); end > i; end--)
                {
                    if (end < span.End && char.IsLetterOrDigit(document.Text[end]))
                        continue;
                    if (!_names.TryGetValue(document.Text[i..end], out var concepts))
                        continue;
                    foreach (var concept in concepts)
                        mentions.Add(new Mention(concept.Kind, concept.Id, new TextSpan(i, end), s, Assertion.Affirmed));
                    i = end;
                    break;
                }
            }
        }

        return new MentionSet([], mentions);
    }
}
