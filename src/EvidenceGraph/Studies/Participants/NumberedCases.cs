using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Counts cases that are numbered one after the other: 'Case 1 … Case 2', 'Observation N°2', 'Pt 3', in headings or in sentences.</summary>
internal static class NumberedCases
{
    // The number stands right behind the word, or behind 'no.' and the like.
    private const int Reach = 3;

    /// <summary>The last number of the row; 0 where none is begun.</summary>
    public static int Count(StudyReading reading) =>
        Math.Max(Count(reading.Tokens, reading.Headings), Count(reading.Tokens, reading.Sentences));

    private static int Count(ReadOnlySpan<StudyToken> tokens, IReadOnlyList<StudySentence> sentences)
    {
        var last = 0;
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i + 1 < sentence.End; i++)
            {
                if (!tokens[i].IsAny(WordClass.Case))
                    continue;
                for (var j = i + 1; j < sentence.End && j <= i + Reach; j++)
                    last += tokens[j].Whole == last + 1 ? 1 : 0;
            }
        }

        return last;
    }
}
