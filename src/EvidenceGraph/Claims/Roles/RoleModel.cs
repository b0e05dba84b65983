using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>Judges what a drug is to a study by the weights of the features of each place that names it.</summary>
internal sealed class RoleModel(LinearModel model, CueLexicon lexicon)
{
    /// <summary>The classes, in the order of the table's columns; the last is no role at all.</summary>
    public static readonly Role[] Roles = [Role.Investigated, Role.Comparator, Role.Concomitant, Role.Prior, Role.Mentioned];

    public static double AlsoMentioned = 0.6;
    public static double AlsoOwn = 0.75;

    private readonly RoleFeatures _features = new(model.Space, lexicon);

    public static RoleModel BuiltIn { get; } = new(LinearModel.Load("role-weights.tsv"), CueLexicon.BuiltIn);

    /// <summary>The roles of the drug that <paramref name="uses"/> name, with the uses that say so; none where it is no therapy.</summary>
    public List<RoleJudgement> Judge(ClaimReading reading, List<DrugUse> uses, IReadOnlyList<DrugUse> all, StudyFocus focus, OutcomeSelector outcomes, Apposition apposition, Vocabulary vocabulary, IReadOnlyList<Claim>? ruled = null)
    {
        var shares = new double[uses.Count][];
        var sums = new double[Roles.Length + 1];
        var sets = new FeatureSet[uses.Count];
        for (var u = 0; u < uses.Count; u++)
        {
            sets[u] = _features.Of(reading, uses, all, focus, outcomes, apposition, vocabulary, uses[u], ruled);
            shares[u] = Shares(model.Scores(sets[u]));
            for (var c = 0; c < sums.Length; c++)
                sums[c] += shares[u][c];
        }

        var best = Best(sums);
        var found = new List<RoleJudgement>();
        if (best < Roles.Length)
            found.Add(Judgement(best, uses, shares, sets));
        for (var c = 0; c < Roles.Length; c++)
        {
            var least = c == 4 ? AlsoMentioned : AlsoOwn;
            if (c != best && Array.Exists(shares, share => share[c] >= least))
                found.Add(Judgement(c, uses, shares, sets));
        }

        return found;
    }

    private RoleJudgement Judgement(int role, List<DrugUse> uses, double[][] shares, FeatureSet[] sets)
    {
        var own = new List<DrugUse>();
        var plainest = 0;
        for (var u = 0; u < uses.Count; u++)
        {
            if (Best(shares[u]) == role)
                own.Add(uses[u]);
            if (shares[u][role] > shares[plainest][role])
                plainest = u;
        }

        if (own.Count == 0)
            own.Add(uses[plainest]);
        var (rule, cue) = Reason(sets[plainest], role);
        return new RoleJudgement(Roles[role], own, "role/" + rule, cue);
    }

    private (string Rule, CueHit? Cue) Reason(FeatureSet features, int role)
    {
        var (rule, most) = ("", 0.0);
        CueHit? cue = null;
        var plainest = 0.0;
        for (var i = 0; i < features.Count; i++)
        {
            var weight = 0.0;
            for (var c = 0; c <= Roles.Length; c++)
                weight += model.Weight(features[i], role) - model.Weight(features[i], c);
            if (weight > most)
                (most, rule) = (weight, model.Space.Names[features[i]]);
            if (features.CueAt(i) is { } hit && weight > plainest)
                (plainest, cue) = (weight, hit);
        }

        return (rule, cue);
    }

    private static double[] Shares(double[] scores)
    {
        var top = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - top);
        for (var c = 0; c < scores.Length; c++)
            scores[c] /= sum;
        return scores;
    }

    private static int Best(double[] scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++)
        {
            if (scores[c] > scores[best])
                best = c;
        }

        return best;
    }
}
