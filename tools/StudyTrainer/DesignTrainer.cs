using EvidenceGraph.Studies;
using EvidenceGraph.Studies.Designs;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.StudyTrainer;

/// <summary>Learns a weight for each feature and design: multinomial logit, an L2 penalty, Adam's steps. Deterministic.</summary>
internal static class DesignTrainer
{
    private const int Rounds = 300;
    private const double Rate = 0.05;

    // Where no phrase says otherwise, the design is not told.
    private const double WithoutWords = 1;
    private static readonly int Count = Enum.GetValues<StudyDesign>().Length;
    private static readonly int Features = LinearScorer<DesignFeature>.FeatureCount;

    /// <summary>The scorer for documents of known features and designs, of which any is right.</summary>
    public static DesignScorer Learn(IReadOnlyList<(FeatureBits Bits, StudyDesign[] Right)> documents, double penalty)
    {
        var weights = Start();
        var steps = new AdamSteps(weights, Rate, [.. weights]);
        var gradient = new double[weights.Length];
        for (var round = 1; round <= Rounds; round++)
        {
            Array.Clear(gradient);
            foreach (var (bits, right) in documents)
                Add(bits, right, weights, gradient);
            steps.Take(gradient, documents.Count, penalty);
        }

        return new DesignScorer([.. Enumerable.Range(0, Count).Select(d => new LinearScorer<DesignFeature>(weights[(d * Features)..((d + 1) * Features)]))]);
    }

    // What a phrase says is known before any document is seen: learning moves the weights from there.
    private static double[] Start()
    {
        double[] levels = [0.4, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8];
        var weights = new double[Count * Features];
        for (var design = (int)StudyDesign.CaseReport; design <= (int)StudyDesign.Laboratory; design++)
            levels.CopyTo(weights, design * Features + (design - 1) * levels.Length);
        weights[(int)StudyDesign.Other * Features + (int)DesignFeature.Always] = WithoutWords;
        return weights;
    }

    private static void Add(FeatureBits bits, StudyDesign[] accepted, double[] weights, double[] gradient)
    {
        var shares = new double[Count];
        for (var rest = bits; !rest.IsEmpty; rest = rest.Rest)
        {
            var feature = rest.Lowest;
            for (var design = 0; design < Count; design++)
                shares[design] += weights[design * Features + feature];
        }

        var top = shares.Max();
        var (all, right) = (0.0, 0.0);
        for (var design = 0; design < Count; design++)
        {
            shares[design] = Math.Exp(shares[design] - top);
            all += shares[design];
            right += accepted.Contains((StudyDesign)design) ? shares[design] : 0;
        }

        for (var design = 0; design < Count; design++)
        {
            var pull = (accepted.Contains((StudyDesign)design) ? shares[design] / right : 0) - shares[design] / all;
            for (var rest = bits; !rest.IsEmpty; rest = rest.Rest)
                gradient[design * Features + rest.Lowest] += pull;
        }
    }
}
