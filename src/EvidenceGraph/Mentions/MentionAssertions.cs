using System.Runtime.InteropServices;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>Puts each mention in the light that its sentence throws on it.</summary>
internal static class MentionAssertions
{
    /// <summary>Replaces those of <paramref name="mentions"/>, in order of sentence and start, that are not affirmed.</summary>
    public static void Apply(Document document, List<Mention> mentions)
    {
        var spans = new List<TextSpan>();
        var judgements = new List<Judgement>();
        for (var first = 0; first < mentions.Count;)
        {
            var sentence = mentions[first].Sentence;
            spans.Clear();
            for (var i = first; i < mentions.Count && mentions[i].Sentence == sentence; i++)
                spans.Add(mentions[i].Span);
            CollectionsMarshal.SetCount(judgements, spans.Count);
            AssertionRules.Judge(document.Text, document.Sentences[sentence].Span, CollectionsMarshal.AsSpan(spans), CollectionsMarshal.AsSpan(judgements));
            for (var i = 0; i < spans.Count; i++)
            {
                if (judgements[i].Assertion != Assertion.Affirmed)
                    mentions[first + i] = mentions[first + i] with { Assertion = judgements[i].Assertion };
            }

            first += spans.Count;
        }
    }
}
