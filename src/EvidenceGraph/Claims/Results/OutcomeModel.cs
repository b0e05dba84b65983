using System.Globalization;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Results;

/// <summary>
/// The weights of the features of <see cref="ResultFeatures"/> for each outcome (multinomial logistic regression). The table of the library is
/// learned by <c>tools/OutcomeTrainer</c>. Immutable.
/// </summary>
internal sealed class OutcomeModel
{
    /// <summary>How many outcomes there are.</summary>
    public const int Outcomes = 5;

    private const string Table = "outcome-weights.tsv";
    private static readonly Lazy<OutcomeModel> Own = new(() => Of(EmbeddedTable.Rows(Table)));

    // By feature, the place of its weights; 0 where it has none: the first row is all zeros.
    private readonly int[] _rows = new int[ResultFeatures.Count];
    private readonly float[] _weights;

    /// <param name="weights">By feature, then by outcome; a feature without weights is left out.</param>
    public OutcomeModel(IReadOnlyDictionary<int, float[]> weights)
    {
        _weights = new float[(weights.Count + 1) * Outcomes];
        var row = 0;
        foreach (var (feature, own) in weights)
        {
            _rows[feature] = row += Outcomes;
            own.CopyTo(_weights, row);
        }
    }

    /// <summary>The one that the library carries.</summary>
    public static OutcomeModel BuiltIn => Own.Value;

    /// <summary>The weights of a feature, one for each outcome.</summary>
    public ReadOnlySpan<float> this[int feature] => _weights.AsSpan(_rows[feature], Outcomes);

    /// <summary>The sums of the weights of <paramref name="findings"/>, one for each outcome; each feature counts once.</summary>
    public double[] Scores(List<ResultFinding> findings)
    {
        var scores = new double[Outcomes];
        var counted = new bool[_weights.Length / Outcomes];
        foreach (var finding in findings)
        {
            ref var isCounted = ref counted[_rows[finding.Feature] / Outcomes];
            if (isCounted)
                continue;
            isCounted = true;
            var weights = this[finding.Feature];
            for (var outcome = 0; outcome < Outcomes; outcome++)
                scores[outcome] += weights[outcome];
        }

        return scores;
    }

    /// <summary>The model of the rows of a table: the name of a feature, then its weights.</summary>
    public static OutcomeModel Of(IEnumerable<string[]> rows)
    {
        var weights = new Dictionary<int, float[]>();
        foreach (var row in rows)
            weights.Add(ResultFeatures.NumberOf(row[0]), Array.ConvertAll(row[1..], cell => float.Parse(cell, CultureInfo.InvariantCulture)));
        return new OutcomeModel(weights);
    }
}
