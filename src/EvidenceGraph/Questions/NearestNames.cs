using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions;

/// <summary>The names of a vocabulary that are spelt most like a word that is none of them (Levenshtein 1966, letters only).</summary>
internal static class NearestNames
{
    private const int Most = 3;

    /// <summary>At most three names within a third of the word's length in changes, nearest first.</summary>
    public static List<string> Of(Vocabulary vocabulary, string word)
    {
        var typed = word.ToLowerInvariant();
        var farthest = Math.Max(1, typed.Length / 3);
        return
        [
            .. vocabulary.Concepts.SelectMany(concept => concept.Synonyms.Prepend(concept.Name))
                .Where(name => Math.Abs(name.Length - typed.Length) <= farthest)
                .Select(name => (name, changes: Changes(typed, name.ToLowerInvariant())))
                .Where(near => near.changes <= farthest)
                .OrderBy(near => near.changes).ThenBy(near => near.name, StringComparer.Ordinal)
                .Select(near => near.name).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most),
        ];
    }

    private static int Changes(string one, string other)
    {
        var row = new int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
            row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
