using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Weighing;

/// <summary>
/// Judges by a sum of weights, one sum a class (multinomial logistic regression). The weights are a table of the library, a row a feature and a
/// column a class; <c>tools/EvidenceGraph.ClaimTrainer</c> learns it. Immutable.
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

    /// <summary>The words that the features of the table <paramref name="name"/> speak of.</summary>
    public static IEnumerable<string> WordsOf(string name) =>
        EmbeddedTable.Rows(name).Select(row => row[0].Split(' ')).Where(words => words[0] is "in" or "left" or "right" or "before" or "next" or "ll" or "rr" or "lr" or "lll" or "rrr")
            .SelectMany(words => words[1..]).Where(word => word is not ("_" or "^")).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The weight of a feature for a class.</summary>
    public float Weight(int feature, int category) => _weights[feature * Classes + category];

    /// <summary>The sum of each class for <paramref name="features"/>.</summary>
    public double[] Scores(FeatureSet features)
    {
        var scores = new double[Classes];
        for (var i = 0; i < features.Count; i++)
        {
            for (var c = 0; c < scores.Length; c++)
                scores[c] += features.ValueAt(i) * _weights[features[i] * Classes + c];
        }

        return scores;
    }

    /// <summary>The sum of <paramref name="category"/> for <paramref name="features"/>.</summary>
    public double Score(FeatureList features, int category)
    {
        var score = 0.0;
        for (var i = 0; i < features.Count; i++)
            score += _weights[features[i] * Classes + category];
        return score;
    }
}
