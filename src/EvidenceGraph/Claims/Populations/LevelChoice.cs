using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Which of a disease and its subtype is meant.</summary>
/// <param name="Stays">The one that is meant; as <paramref name="Leaves"/>, its place among those that the document names.</param>
/// <param name="Leaves">The other one.</param>
/// <param name="Certainty">The difference of the log odds; above 0.</param>
internal readonly record struct LevelChoice(int Stays, int Leaves, double Certainty)
{
    /// <summary>The classes of a model of levels.</summary>
    public const int Narrow = 0, Wide = 1, Both = 2;

    /// <summary>The choice that <paramref name="model"/> makes by <paramref name="features"/>.</summary>
    public static LevelChoice Of(int wide, int narrow, LinearModel model, FeatureList features)
    {
        var isNarrow = model.Score(features, Narrow);
        var isWide = model.Score(features, Wide);
        if (model.Classes > Both && model.Score(features, Both) > Math.Max(isNarrow, isWide))
            return new LevelChoice(-1, -1, 0);
        return isWide > isNarrow ? new LevelChoice(wide, narrow, isWide - isNarrow) : new LevelChoice(narrow, wide, isNarrow - isWide);
    }
}
