using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>How plainly the sentence that names a drug says that it is a therapy for a disease. Immutable.</summary>
internal sealed class RelationFeatures
{
    // By score: from what speaks against to what is said in so many words.
    private static readonly double[] Steps = [-2, -1, 0, 1, 2];
    private static readonly string[] Bins = ["unnamed", "never", "against", "unlikely", "likely", "said", "plain"];

    private readonly FeatureGrid _here, _hereOfKind, _best, _bestOfKind;

    public RelationFeatures(FeatureSpace space)
    {
        var kinds = EmbeddedTable.Names<StudyKind>();
        _here = new(space, "relation", Bins, EmbeddedTable.Names<Zone>());
        _hereOfKind = new(space, "relation", Bins, kinds);
        _best = new(space, "best-relation", Bins);
        _bestOfKind = new(space, "best-relation", Bins, kinds);
    }

    /// <summary>Adds the features of the drug at the place of <paramref name="use"/>.</summary>
    public void AddUse(FeatureList features, Story story, DrugUse use)
    {
        var bin = Bin(story.Relation(use));
        features.Add(_here[bin, (int)use.Sentence.Zone]);
        features.Add(_hereOfKind[bin, (int)story.Kind]);
    }

    /// <summary>Adds the features of <paramref name="drug"/>: the plainest of its places.</summary>
    public void AddDrug(FeatureList features, Story story, ToldDrug drug)
    {
        var best = 0;
        foreach (var use in drug.Uses)
            best = Math.Max(best, Bin(story.Relation(use)));
        features.Add(_best[best]);
        features.Add(_bestOfKind[best, (int)story.Kind]);
    }

    private static int Bin(double? score)
    {
        if (score is not { } plain)
            return 0;
        var bin = 1;
        while (bin <= Steps.Length && plain > Steps[bin - 1])
            bin++;
        return bin;
    }
}
