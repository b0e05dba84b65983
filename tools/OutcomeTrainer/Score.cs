using EvidenceGraph.Claims;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>How many are right of how many, by set and by role, of the rules and of the weights; and what the weights confuse.</summary>
internal sealed class Score
{
    private readonly SortedDictionary<string, (int Rules, int Weights, int All)> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _confused = [];

    /// <summary>Counts a case for which the weights say <paramref name="found"/>.</summary>
    public void Count(OutcomeCase one, Outcome found)
    {
        string[] keys = ["all", "set " + one.Set, "role " + one.Claim.Role];
        foreach (var key in keys)
        {
            var (rules, weights, all) = _counts.GetValueOrDefault(key);
            _counts[key] = (rules + (one.Accepted[(int)one.Ruled] ? 1 : 0), weights + (one.Accepted[(int)found] ? 1 : 0), all + 1);
        }

        if (one.Accepted[(int)found])
            return;
        var error = $"{one.Claim.Role}: {(Outcome)Array.IndexOf(one.Accepted, true)} read as {found}";
        _confused[error] = _confused.GetValueOrDefault(error) + 1;
    }

    /// <summary>Prints a line for each set and role, then the errors, the most frequent first.</summary>
    public void Print(TextWriter output)
    {
        foreach (var (key, (rules, weights, all)) in _counts)
            output.WriteLine($"{key,-20} rules {rules / (double)all:F3}  weights {weights / (double)all:F3}  of {all}");
        foreach (var (error, count) in _confused.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
            output.WriteLine($"{count,4}  {error}");
    }
}
