namespace EvidenceGraph.ClaimTrainer;

/// <summary>Gradient-boosted trees for multiclass with binary features (experiment).</summary>
internal sealed class Boost
{
    private sealed record Tree(int Feature, Tree? Has, Tree? Not, double Value);

    private readonly List<Tree[]> _rounds = [];
    private readonly int _classes;
    private readonly double _rate;

    public Boost(IReadOnlyList<(HashSet<int> Features, int Label)> data, int classes, int rounds, int depth, double rate, double lambda, double sample, int minLeaf)
    {
        (_classes, _rate) = (classes, rate);
        var random = new Random(1);
        var n = data.Count;
        var f = new double[n, classes];
        // inverted index
        var index = new Dictionary<int, List<int>>();
        for (var i = 0; i < n; i++)
            foreach (var x in data[i].Features)
                (index.TryGetValue(x, out var l) ? l : index[x] = []).Add(i);
        var candidates = index.Where(p => p.Value.Count >= minLeaf && p.Value.Count <= n - minLeaf).Select(p => p.Key).Order().ToArray();
        for (var r = 0; r < rounds; r++)
        {
            var g = new double[n, classes]; var h = new double[n, classes];
            for (var i = 0; i < n; i++)
            {
                var top = double.MinValue; for (var c = 0; c < classes; c++) top = Math.Max(top, f[i, c]);
                var sum = 0.0; var p = new double[classes];
                for (var c = 0; c < classes; c++) sum += p[c] = Math.Exp(f[i, c] - top);
                for (var c = 0; c < classes; c++) { var q = p[c] / sum; g[i, c] = (data[i].Label == c ? 1 : 0) - q; h[i, c] = Math.Max(1e-6, q * (1 - q)); }
            }
            var subset = candidates.Where(_ => random.NextDouble() < sample).ToArray();
            var trees = new Tree[classes];
            for (var c = 0; c < classes; c++)
            {
                var cc = c;
                trees[c] = Grow(Enumerable.Range(0, n).ToArray(), depth, subset, index, i => g[i, cc], i => h[i, cc], lambda, minLeaf, n);
                for (var i = 0; i < n; i++) f[i, c] += rate * Value(trees[c], data[i].Features);
            }
            _rounds.Add(trees);
        }
    }

    public int Predict(HashSet<int> features)
    {
        var s = new double[_classes];
        foreach (var trees in _rounds) for (var c = 0; c < _classes; c++) s[c] += _rate * Value(trees[c], features);
        return Array.IndexOf(s, s.Max());
    }

    private static double Value(Tree t, HashSet<int> f)
    {
        while (t.Feature >= 0) t = f.Contains(t.Feature) ? t.Has! : t.Not!;
        return t.Value;
    }

    private static Tree Grow(int[] rows, int depth, int[] candidates, Dictionary<int, List<int>> index, Func<int, double> g, Func<int, double> h, double lambda, int minLeaf, int n)
    {
        double sg = 0, sh = 0; foreach (var i in rows) { sg += g(i); sh += h(i); }
        if (depth == 0) return new Tree(-1, null, null, sg / (sh + lambda));
        var mark = new bool[n]; foreach (var i in rows) mark[i] = true;
        var best = 1e-6; var bestF = -1; var all = sg * sg / (sh + lambda);
        foreach (var x in candidates)
        {
            double a = 0, b = 0; var k = 0;
            foreach (var i in index[x]) if (mark[i]) { a += g(i); b += h(i); k++; }
            if (k < minLeaf || rows.Length - k < minLeaf) continue;
            var gain = a * a / (b + lambda) + (sg - a) * (sg - a) / (sh - b + lambda) - all;
            if (gain > best) (best, bestF) = (gain, x);
        }
        if (bestF < 0) return new Tree(-1, null, null, sg / (sh + lambda));
        var set = index[bestF].Where(i => mark[i]).ToHashSet();
        return new Tree(bestF, Grow([.. set], depth - 1, candidates, index, g, h, lambda, minLeaf, n), Grow([.. rows.Where(i => !set.Contains(i))], depth - 1, candidates, index, g, h, lambda, minLeaf, n), 0);
    }
}
