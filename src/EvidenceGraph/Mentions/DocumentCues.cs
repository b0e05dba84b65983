using EvidenceGraph.Text;

namespace EvidenceGraph.Mentions;

/// <summary>Which cue words occur in a document and in a sentence of it. Looked up only once an ambiguous name asks.</summary>
internal sealed class DocumentCues(AmbiguousNames names, string text)
{
    private bool[]? _inDocument;
    private bool[]? _inSentence;
    private int _sentence = -1;

    /// <summary>For each cue, whether it occurs anywhere in the document.</summary>
    public bool[] InDocument => _inDocument ??= Scan(new bool[names.CueCount], new TextSpan(0, text.Length));

    /// <summary>For each cue, whether it occurs in the sentence; valid until the next call.</summary>
    public bool[] InSentence(int sentence, TextSpan span)
    {
        _inSentence ??= new bool[names.CueCount];
        if (sentence == _sentence)
            return _inSentence;
        Array.Clear(_inSentence);
        _sentence = sentence;
        return Scan(_inSentence, span);
    }

    private bool[] Scan(bool[] seen, TextSpan span)
    {
        Span<PhraseEnd> ends = stackalloc PhraseEnd[12];
        var all = text.AsSpan(0, span.End);
        for (var i = span.Start; i < all.Length; i++)
        {
            if (!IsWord(all[i]) || (i > span.Start && IsWord(all[i - 1])) || !names.CueMatcher.MayBegin(all, i))
                continue;
            for (var count = names.CueMatcher.Walk(all, i, ends) - 1; count >= 0; count--)
                Mark(seen, all, i, ends[count]);
        }

        return seen;
    }

    private void Mark(bool[] seen, ReadOnlySpan<char> all, int start, PhraseEnd end)
    {
        var wordEnds = end.End == all.Length || !IsWord(all[end.End]) || !IsWord(all[end.End - 1]) || (all[end.End] == 's' && (end.End + 1 == all.Length || !IsWord(all[end.End + 1])));
        for (var i = end.FirstPhrase; i != 0; i = names.CueMatcher[i].Next)
        {
            ref readonly var cue = ref names.CueMatcher[i];
            if (wordEnds ? PhraseShape.Fits(cue.Text, all[start..end.End], false) : cue.Ending == PhraseMatcher.Ending.Prefix)
                seen[cue.Payload] = true;
        }
    }

    private static bool IsWord(char c) => FoldingTable.IsWordCharacter(c);
}
