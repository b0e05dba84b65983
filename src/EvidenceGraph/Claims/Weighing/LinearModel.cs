using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>
/// Judges by a sum of weights, one sum a class (multinomial logistic regression). The weights are a table of the library, a row a feature and a
/// column a class. Immutable.
/// </summary>
internal sealed class LinearModel
{
    private readonly float[] _weights;

    /// <param name="space">The features.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="weights">By feature, then by class.</param>
    public LinearModel(FeatureSpace space, int classes, float[] weights)
    {
        Space = space;
        Classes = classes;
        _weights = weights;
    }

    /// <summary>The features that have weights.</summary>
    public FeatureSpace Space { get; }

    /// <summary>How many classes there are.</summary>
    public int Classes { get; }

    /// <summary>Reads the embedded table <paramref name="name"/>.</summary>
    public static LinearModel Load(string name)
    {
        var rows = EmbeddedTable.Rows(name);
        var classes = rows[0].Length - 1;
        var weights = new float[rows.Count * classes];
        for (var i = 0; i < rows.Count; i++)
        {
            for (var c = 0; c < classes; c++)
                weights[i * classes + c] = float.Parse(rows[i][c + 1], CultureInfo.InvariantCulture);
        }

        return new LinearModel(FeatureSpace.Of(rows.Select(row => row[0])), classes, weights);
    }

    /// <summary>The weight of a feature for a class.</summary>
    public float Weight(int feature, int category) => _weights[feature * Classes + category];

    /// <summary>Adds the weights of <paramref name="features"/> to <paramref name="scores"/>, one a class.</summary>
    public void AddScores(FeatureList features, Span<double> scores)
    {
        foreach (var feature in features.Numbers)
        {
            var row = _weights.AsSpan(feature * Classes, scores.Length);
            for (var c = 0; c < row.Length; c++)
                scores[c] += row[c];
        }
    }

    /// <summary>How much <paramref name="features"/> speak for <paramref name="category"/> over the mean of all classes.</summary>
    public double Lead(FeatureList features, int category)
    {
        var lead = 0.0;
        for (var i = 0; i < features.Count; i++)
        {
            for (var c = 0; c < Classes; c++)
                lead += (Weight(features[i], category) - Weight(features[i], c)) / Classes;
        }

        return lead;
    }

    /// <summary>Turns scores into shares that make up 1 (softmax).</summary>
    public static void Share(Span<double> scores)
    {
        var top = double.NegativeInfinity;
        foreach (var score in scores)
            top = Math.Max(top, score);
        var sum = 0.0;
        for (var c = 0; c < scores.Length; c++)
            sum += scores[c] = Math.Exp(scores[c] - top);
        for (var c = 0; c < scores.Length; c++)
            scores[c] /= sum;
    }

    /// <summary>The sum of <paramref name="category"/> for <paramref name="features"/>.</summary>
    public double Score(FeatureList features, int category)
    {
        var score = 0.0;
        foreach (var feature in features.Numbers)
            score += _weights[feature * Classes + category];
        return score;
    }
}
