namespace EvidenceGraph.Cypher;

/// <summary>The nearest of some names to one that is none of them, for messages.</summary>
internal static class NearMatch
{
    private const int LongestName = 64;

    /// <summary>The nearest name within a third of the length, or null. Case is ignored; among equals the first in ordinal order.</summary>
    public static string? Find(string name, IEnumerable<string> names)
    {
        if (name.Length > LongestName)
            return null;
        string? best = null;
        var bestDistance = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in names.Where(candidate => candidate.Length <= LongestName).Order(StringComparer.Ordinal))
        {
            var distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>A sentence that offers the nearest name, or nothing; to be appended.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Find(name, names) is { } near ? $" Did you mean `{near}`?" : "";

    // Damerau's distance, restricted to neighbours that are exchanged once.
    private static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }

        return rows[left.Length, right.Length];
    }
}
