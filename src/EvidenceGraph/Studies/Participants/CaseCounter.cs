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

    // 'Case 1 … Case 2', 'Observation N°2'.
    private static int Numbered(StudyReading reading)
    {
        var most = 0;
        foreach (var sentence in reading.Sentences)
        {
            for (var i = sentence.First; i + 1 < sentence.End; i++)
            {
                if (!reading.Tokens[i].IsAny(WordClass.Case))
                    continue;
                for (var j = i + 1; j < sentence.End && j <= i + 3; j++)
                {
                    if (reading.Tokens[j].Whole is >= 1 and <= 9 and var number)
                        most = Math.Max(most, (int)(number == most + 1 ? number : 0));
                }
            }
        }

        return most;
    }
}
