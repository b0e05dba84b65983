using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Participants;

/// <summary>Counts the patients of a case report or a case series.</summary>
internal static class CaseCounter
{
    /// <summary>The stated number of cases, else the last of numbered cases, else one for a report; null for a series that states none.</summary>
    public static int? Count(StudyReading reading, List<SizeCandidate> candidates, StudyDesign design)
    {
        var stated = Stated(reading, candidates, design == StudyDesign.CaseSeries);
        if (stated > 0)
            return stated;
        var numbered = Numbered(reading);
        if (numbered > 1)
            return numbered;
        return design == StudyDesign.CaseReport ? 1 : null;
    }

    // 'We report three patients', 'two sisters' in a title, 'nine cases': told by the authors, of the people of this paper.
    private static int Stated(StudyReading reading, List<SizeCandidate> candidates, bool isSeries)
    {
        var (best, top) = (0, isSeries ? 0 : 1);
        foreach (var candidate in candidates)
        {
            var score = Score(reading.Sentences[candidate.Sentence].Role, candidate, isSeries);
            if (score > top)
                (best, top) = (candidate.Value, score);
        }

        return best;
    }

    private static int Score(SectionRole role, SizeCandidate candidate, bool isSeries)
    {
        if (!(candidate.Has(SizeFeature.PersonNext) || candidate.Has(SizeFeature.PersonNear)) || candidate.Has(SizeFeature.NextPercent)
            || candidate.Has(SizeFeature.LeftAge) || candidate.Has(SizeFeature.NextTime) || candidate.Has(SizeFeature.PrevOrdinal))
        {
            return 0;
        }

        var score = candidate.Has(SizeFeature.LeftReport) ? 4 : 0;
        score += role == SectionRole.Title ? 3 : 0;
        score += candidate.Has(SizeFeature.LeftTreat) || candidate.Has(SizeFeature.AfterTreat) ? 2 : 0;
        score += candidate.Has(SizeFeature.First) ? 1 : 0;
        score += candidate.Has(SizeFeature.Repeated) ? 1 : 0;
        score += candidate.Has(SizeFeature.Largest) ? 1 : 0;
        score += isSeries ? 1 : 0;
        score -= candidate.Has(SizeFeature.PrevOf) || candidate.Has(SizeFeature.Background) || candidate.Has(SizeFeature.NextOf) ? 2 : 0;
        return score;
    }

    // 'Case 1 … Case 2', 'Observation N°2', in headings or in sentences.
    private static int Numbered(StudyReading reading) =>
        Math.Max(Numbered(reading.Tokens, reading.Headings), Numbered(reading.Tokens, reading.Sentences));

    private static int Numbered(ReadOnlySpan<StudyToken> tokens, IReadOnlyList<StudySentence> sentences)
    {
        var last = 0L;
        foreach (var sentence in sentences)
        {
            for (var i = sentence.First; i + 1 < sentence.End; i++)
            {
                if (!tokens[i].IsAny(WordClass.Case))
                    continue;
                for (var j = i + 1; j < sentence.End && j <= i + 3; j++)
                    last += tokens[j].Whole == last + 1 ? 1 : 0;
            }
        }

        return (int)last;
    }
}
