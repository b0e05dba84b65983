using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Finds the numbers of a document that might count its patients.</summary>
internal static class SizeCandidates
{
    // Enough for any abstract; what comes later in a long text seldom states the size first.
    private const int Most = 300;
    private const int Largest = 9_999_999;

    /// <summary>The whole numbers from 2 on, in order, with their features.</summary>
    public static List<SizeCandidate> Find(StudyReading reading)
    {
        var found = new List<SizeCandidate>();
        var tokens = reading.Tokens;
        for (var s = 0; s < reading.Sentences.Count && found.Count < Most; s++)
        {
            var sentence = reading.Sentences[s];
            var depth = 0;
            for (var i = sentence.First; i < sentence.End && found.Count < Most;)
            {
                ref readonly var token = ref tokens[i];
                if (token.Kind == TokenKind.Mark)
                    depth = Depth(depth, token);
                if (token.Kind != TokenKind.Number && !token.IsAny(WordClass.Number))
                {
                    i++;
                    continue;
                }

                var next = NumberWords.Read(tokens, i, sentence.End, out var value);
                if (value is >= 2 and <= Largest)
                    found.Add(new SizeCandidate(i, next, s, (int)value, depth > 0, default));
                i = next;
            }
        }

        SizeContext.Describe(reading, found);
        SizeComparison.Describe(found);
        SizeSums.Add(found);
        return found;
    }

    private static int Depth(int depth, in StudyToken mark) =>
        mark.Value is '(' or '[' ? depth + 1
        : mark.Value is ')' or ']' && depth > 0 ? depth - 1
        : depth;
}
