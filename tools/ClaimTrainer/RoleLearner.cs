using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Learns the weights of a <see cref="RoleModel"/>.</summary>
internal sealed class RoleLearner
{
    private const double Penalty = 5;
    private const int LeastDocuments = 3;

    // What weighs less in every column decides nothing.
    private const double Least = 0.03;

    private static readonly int Columns = RoleModel.Roles.Count + 1;

    private readonly RoleExamples _examples;
    private readonly int[] _documents;

    public RoleLearner(RoleExamples examples)
    {
        _examples = examples;
        var seen = new HashSet<(int, int)>();
        _documents = new int[examples.Space.Names.Count];
        foreach (var example in examples.All)
        {
            foreach (var feature in example.Features)
                _documents[feature] += seen.Add((example.Document, feature)) ? 1 : 0;
        }
    }

    /// <summary>Learns from the documents that <paramref name="use"/> accepts, by their indexes.</summary>
    public LinearModel Learn(Func<int, bool> use)
    {
        var names = _examples.Space.Names;
        var train = _examples.All.Where(example => use(example.Document))
            .Select(example => (example.Features.Where(f => _documents[f] >= LeastDocuments).Select(static f => (f, 1f)).ToArray(), example.Label, example.Weight)).ToList();
        var weights = Softmax.Learn(train, names.Count, Columns, Penalty);
        var kept = Enumerable.Range(0, names.Count).Where(f => Enumerable.Range(0, Columns).Any(c => Math.Abs(weights[f * Columns + c]) >= Least)).ToList();
        return new LinearModel(FeatureSpace.Of(kept.Select(f => names[f])), Columns, [.. kept.SelectMany(f => weights[(f * Columns)..(f * Columns + Columns)])]);
    }
}
