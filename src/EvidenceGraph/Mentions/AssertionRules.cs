using EvidenceGraph.Mentions.Assertions;
using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>
/// Tells what a sentence says to be absent or only possible, by triggers and their scopes (NegEx: Chapman et al. 2001; ConText:
/// Harkema et al. 2009). Safe for any number of threads.
/// </summary>
internal static class AssertionRules
{
    /// <summary>
    /// Judges the <paramref name="mentions"/> of one <paramref name="sentence"/>, given in order of start, into
    /// <paramref name="result"/>, which has their length. Time: linear in the sentence.
    /// </summary>
    public static void Judge(string text, TextSpan sentence, ReadOnlySpan<TextSpan> mentions, Span<Judgement> result)
    {
        result.Fill(new Judgement(Assertion.Affirmed, new TextSpan(sentence.Start, sentence.Start)));
        if (mentions.Length > 0)
            new SentenceScan(text, mentions, result).Run(sentence);
    }
}
