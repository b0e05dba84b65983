using System.Runtime.InteropServices;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Finds the numbers of a document that might count its patients.</summary>
internal static class SizeCandidates
{
    // Enough for any abstract; what comes later in a long text seldom states the size first.
    private const int Most = 300;
    private const int Largest = 9_999_999;

    /// <summary>The whole numbers from 2 on, in order, with their features.</summary>
    /// <param name="reading">The document's tokens.</param>
    /// <param name="fields">Its labelled values: one may be the enrolment of a trial.</param>
    public static List<SizeCandidate> Find(StudyReading reading, IReadOnlyList<DocumentField> fields)
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
                if (value is >= 2 and <= Largest && !IsCode(sentence.Text, token))
                    found.Add(new SizeCandidate(i, next, s, (int)value, depth > 0, default));
                i = next;
            }
        }

        SizeContext.Describe(reading, found);
        SizeComparison.Describe(found);
        MarkEnrollment(reading, fields, found);
        SizeSums.Add(reading, found);
        return found;
    }

    // '087582', '2019/05/013921': part of an identifier.
    private static bool IsCode(string text, StudyToken token) => token.Kind == TokenKind.Number && text[token.Start] == '0';

    private static void MarkEnrollment(StudyReading reading, IReadOnlyList<DocumentField> fields, List<SizeCandidate> found)
    {
        foreach (var field in fields)
        {
            if (field.Kind != FieldKind.Enrollment)
                continue;
            foreach (ref var candidate in CollectionsMarshal.AsSpan(found))
            {
                var start = reading.Tokens[candidate.First].Start;
                if (start >= field.Value.Start && start < field.Value.End)
                    candidate = candidate with { Features = candidate.Features | FeatureBits.Of((int)SizeFeature.EnrollmentField) };
            }
        }
    }

    private static int Depth(int depth, in StudyToken mark) =>
        mark.Value is '(' or '[' ? depth + 1
        : mark.Value is ')' or ']' && depth > 0 ? depth - 1
        : depth;
}
