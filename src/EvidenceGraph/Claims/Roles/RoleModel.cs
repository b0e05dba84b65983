using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>
/// Judges what a drug is to a study. Each place that names it has a share for each role (multinomial logistic regression over
/// <see cref="RoleFeatures"/>); the mean of the shares decides, and a place that is sure of another role gives the drug that one too. Immutable.
/// </summary>
internal sealed class RoleModel
{
    private const string Table = "role-weights.tsv";

    // How sure one place must be of a role that the mean does not give. Mentioned goes beside any other; the rest seldom go together.
    private const double AlsoMentioned = 0.6;
    private const double AlsoOwn = 0.75;

    private const int MostReasons = 3;

    private static readonly LinearModel Weights = LinearModel.Load(Table);
    private static readonly Lazy<RoleModel> Lazily = new(static () => new(Weights, CueLexicon.BuiltIn));

    private readonly LinearModel _model;
    private readonly RoleFeatures _features;

    public RoleModel(LinearModel model, CueLexicon lexicon)
    {
        _model = model;
        _features = new RoleFeatures(model.Space, lexicon);
    }

    /// <summary>The roles that have weights, in the order of the table's columns; the last column is no role at all.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Investigated, Role.Comparator, Role.Concomitant, Role.Prior, Role.Mentioned];

    /// <summary>The model that the library carries.</summary>
    public static RoleModel BuiltIn => Lazily.Value;

    /// <summary>The words that the model which the library carries weighs, in lower case.</summary>
    public static IReadOnlyList<string> Words { get; } =
        [.. Weights.Space.Names.Select(WordFeatures.WordOf).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What drugs are by themselves, in the numbers of this model.</summary>
    public DrugTraits TraitsOf(Vocabulary vocabulary) => new(_model.Space, vocabulary);

    /// <summary>The roles of <paramref name="drug"/> in <paramref name="story"/>, with the places that say so; none where it is no therapy.</summary>
    /// <param name="story">The document.</param>
    /// <param name="drug">The drug.</param>
    /// <param name="features">To work in.</param>
    public List<RoleJudgement> Judge(Story story, ToldDrug drug, FeatureList features)
    {
        var shares = Shares(story, drug, features);
        var mean = new double[Roles.Count + 1];
        foreach (var share in shares)
        {
            for (var c = 0; c < mean.Length; c++)
                mean[c] += share[c];
        }

        var best = Best(mean);
        var found = new List<RoleJudgement>();
        if (best < Roles.Count)
            found.Add(Judgement(best, drug.Uses, shares));
        for (var c = 0; c < Roles.Count; c++)
        {
            var least = Roles[c] == Role.Mentioned ? AlsoMentioned : AlsoOwn;
            if (c != best && Array.Exists(shares, share => share[c] >= least))
                found.Add(Judgement(c, drug.Uses, shares));
        }

        return found;
    }

    /// <summary>The words around the place of <paramref name="judged"/> that is plainest which speak most for its role, in order of place.</summary>
    public IReadOnlyList<TextSpan> Reasons(Story story, RoleJudgement judged, FeatureList features)
    {
        var column = Array.IndexOf([.. Roles], judged.Role);
        return _features.Strongest(features, story, judged.Plainest, own => _model.Lead(own, column), MostReasons);
    }

    private double[][] Shares(Story story, ToldDrug drug, FeatureList features)
    {
        features.Clear();
        _features.AddDrug(features, story, drug);
        var common = new double[Roles.Count + 1];
        _model.AddScores(features, common);
        var shares = new double[drug.Uses.Count][];
        for (var u = 0; u < shares.Length; u++)
        {
            features.Clear();
            _features.AddUse(features, story, drug.Uses[u]);
            var scores = (double[])common.Clone();
            _model.AddScores(features, scores);
            LinearModel.Share(scores);
            shares[u] = scores;
        }

        return shares;
    }

    private static RoleJudgement Judgement(int role, List<DrugUse> uses, double[][] shares)
    {
        var own = new List<DrugUse>();
        var plainest = 0;
        for (var u = 0; u < shares.Length; u++)
        {
            if (Best(shares[u]) == role)
                own.Add(uses[u]);
            if (shares[u][role] > shares[plainest][role])
                plainest = u;
        }

        if (own.Count == 0)
            own.Add(uses[plainest]);

        // What the study did is told where it speaks of itself.
        if (Roles[role] != Role.Mentioned && own.Exists(static use => use.Sentence.Zone == Zone.Own))
            own.RemoveAll(static use => use.Sentence.Zone != Zone.Own);
        return new RoleJudgement(Roles[role], own, uses[plainest]);
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
