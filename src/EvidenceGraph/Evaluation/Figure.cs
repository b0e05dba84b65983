namespace EvidenceGraph.Evaluation;

/// <summary>One measure over all documents. Ratios are rounded to the third decimal, as exact arithmetic rounds the quotient, a tie to even.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Right">Found and right.</param>
/// <param name="Wrong">Found and not asked for; 0 where a value is right or not.</param>
/// <param name="Of">How many are asked for.</param>
internal sealed record Figure(Measure Measure, int Right, int Wrong, int Of)
{
    public double? Precision => MeasureNames.IsOfSets(Measure) ? Rounded(Share(Right, Right + Wrong)) : null;

    public double? Recall => MeasureNames.IsOfSets(Measure) ? Rounded(Share(Right, Of)) : null;

    public double? F1
    {
        get
        {
            var (precision, recall) = (Share(Right, Right + Wrong), Share(Right, Of));
            return !MeasureNames.IsOfSets(Measure) ? null : precision + recall > 0 ? Rounded(2 * precision * recall / (precision + recall)) : 0;
        }
    }

    /// <summary>Null also where there was nothing to compare.</summary>
    public double? Accuracy => MeasureNames.IsOfSets(Measure) || Of == 0 ? null : Rounded(Share(Right, Of));

    private static double Share(int part, int whole) => whole == 0 ? 0 : part / (double)whole;

    // Math.Round rounds the product with 1000, which is itself rounded: 0.9135, a little less in binary, would become 0.914.
    private static double Rounded(double value)
    {
        var thousandths = value * 1000;
        var lost = Math.FusedMultiplyAdd(value, 1000, -thousandths);
        var whole = Math.Floor(thousandths);
        var isUp = (thousandths - whole).CompareTo(0.5) is var side && side != 0 ? side > 0 : lost != 0 ? lost > 0 : whole % 2 != 0;
        return (isUp ? whole + 1 : whole) / 1000;
    }
}
