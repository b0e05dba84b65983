using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Studies;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Counts for each phrase of a design in how many documents it stands outside page furniture, and how many of them are of that design.</summary>
internal static class CueTable
{
    /// <summary>Tab-separated rows, the phrase that is most often wrong first.</summary>
    public static IEnumerable<string> Rows(IReadOnlyList<AnnotatedDocument> documents)
    {
        var counts = new Dictionary<int, (int Right, int All)>();
        foreach (var document in documents.Where(document => document.Designs.Length > 0))
        {
            foreach (var cue in Found(document.Facts.Reading))
            {
                var (right, all) = counts.GetValueOrDefault(cue);
                var isRight = StudyCues.BuiltIn.VotesOf(cue).Any(vote => document.Designs.Contains((StudyDesign)vote.Kind));
                counts[cue] = (right + (isRight ? 1 : 0), all + 1);
            }
        }

        yield return "cue\tsays\tweight\tdocuments\tright";
        foreach (var (cue, count) in counts.OrderByDescending(pair => pair.Value.All - pair.Value.Right).ThenBy(pair => StudyCues.BuiltIn.TextOf(pair.Key), StringComparer.Ordinal))
        {
            var vote = StudyCues.BuiltIn.VotesOf(cue)[0];
            if (vote.Kind is > CueKind.Other and <= CueKind.Laboratory)
                yield return string.Create(CultureInfo.InvariantCulture, $"{StudyCues.BuiltIn.TextOf(cue)}\t{Words.Of((StudyDesign)vote.Kind)}\t{vote.Weight}\t{count.All}\t{count.Right}");
        }
    }

    private static HashSet<int> Found(StudyReading reading)
    {
        var found = new HashSet<int>();
        foreach (var sentence in reading.Sentences)
        {
            var tokens = reading.Tokens[sentence.First..sentence.End];
            for (var i = 0; i < tokens.Length;)
            {
                var cue = StudyCues.BuiltIn.MatchAt(tokens, i, out i);
                if (cue >= 0)
                    found.Add(cue);
            }
        }

        return found;
    }
}
