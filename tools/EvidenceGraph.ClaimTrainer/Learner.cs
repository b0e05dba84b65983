using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Learns weights for the features that hold in several documents.</summary>
internal sealed class Learner
{
    private readonly FeatureSpace _space;
    private readonly Dictionary<int, HashSet<int>> _documents = [];
    private readonly bool[] _kept;

    public Learner(FeatureSpace space, IEnumerable<(int Doc, FeatureSet Features)> examples, string[] args)
    {
        _space = space;
        var least = int.Parse(args.FirstOrDefault(a => a.StartsWith("df=", StringComparison.Ordinal))?[3..] ?? "3");
        var skips = (args.FirstOrDefault(a => a.StartsWith("skip=", StringComparison.Ordinal)) ?? "skip=")[5..].Split(',', StringSplitOptions.RemoveEmptyEntries);
        foreach (var (doc, features) in examples)
        {
            for (var i = 0; i < features.Count; i++)
                (_documents.TryGetValue(features[i], out var set) ? set : _documents[features[i]] = []).Add(doc);
        }

        _kept = new bool[space.Names.Count];
        for (var f = 0; f < _kept.Length; f++)
            _kept[f] = _documents.TryGetValue(f, out var set) && set.Count >= least && !skips.Any(s => space.Names[f].StartsWith(s, StringComparison.Ordinal));
    }

    public int Kept => _kept.Count(k => k);

    public float[] Learn(List<(FeatureSet Features, int Label, double Weight)> examples, int classes, double penalty) =>
        Softmax.Learn([.. examples.Select(e => (Pairs(e.Features), e.Label, e.Weight))], _kept.Length, classes, penalty);

    public double Score(float[] weights, FeatureSet features, int category, int classes)
    {
        var sum = 0.0;
        for (var i = 0; i < features.Count; i++)
        {
            if (features[i] < _kept.Length && _kept[features[i]])
                sum += features.ValueAt(i) * weights[features[i] * classes + category];
        }

        return sum;
    }

    public double[] Shares(float[] weights, FeatureSet features, int classes)
    {
        var scores = new double[classes];
        for (var c = 0; c < classes; c++)
            scores[c] = Score(weights, features, c, classes);
        var top = scores.Max();
        var sum = 0.0;
        for (var c = 0; c < classes; c++)
            sum += scores[c] = Math.Exp(scores[c] - top);
        for (var c = 0; c < classes; c++)
            scores[c] /= sum;
        return scores;
    }

    public void Print(float[] weights, int classes)
    {
        foreach (var f in Enumerable.Range(0, _kept.Length).Where(f => _kept[f]).OrderByDescending(f => weights[f * classes]))
            Console.WriteLine($"{_documents[f].Count,4} {string.Join(" ", Enumerable.Range(0, classes).Select(c => weights[f * classes + c].ToString("F2").PadLeft(6)))} {_space.Names[f]}");
    }

    private (int F, float V)[] Pairs(FeatureSet features)
    {
        var pairs = new List<(int, float)>();
        for (var i = 0; i < features.Count; i++)
        {
            if (_kept[features[i]])
                pairs.Add((features[i], features.ValueAt(i)));
        }

        return [.. pairs];
    }
}
