using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>The words of the sentence that names a drug, and their classes, by side and distance. Immutable.</summary>
internal sealed class WordFeatures
{
    private const int Beside = 3;
    private const int Farthest = 12;

    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Bins = ["touching", "near", "far"];

    private readonly FeatureGrid _in, _beside, _next;
    private readonly FeatureGrid _has, _ofBin, _ofZone, _ofKind, _ahead, _after;

    public WordFeatures(FeatureSpace space, CueLexicon lexicon)
    {
        var words = lexicon.Words;
        var classes = RoleWords.Classes.Names;
        var zones = EmbeddedTable.Names<Zone>();
        _in = new(space, "in", words);
        _beside = new(space, "beside", Sides, words);
        _next = new(space, "next", Sides, words);
        _has = new(space, "has", classes, zones);
        _ofBin = new(space, "word", classes, Sides, Bins);
        _ofZone = new(space, "word", classes, Sides, zones);
        _ofKind = new(space, "word", classes, Sides, EmbeddedTable.Names<StudyKind>());
        _ahead = new(space, "ahead", classes, zones);
        _after = new(space, "after", classes, zones);
    }

    /// <summary>The words that the feature <paramref name="name"/> speaks of; null where it speaks of none.</summary>
    public static string? WordOf(string name)
    {
        if (name.StartsWith("in ", StringComparison.Ordinal))
            return name["in ".Length..];
        return name.StartsWith("beside ", StringComparison.Ordinal) || name.StartsWith("next ", StringComparison.Ordinal)
            ? name[(name.LastIndexOf(' ') + 1)..]
            : null;
    }

    /// <summary>Adds the features of <paramref name="use"/>, which stands in <paramref name="sentence"/>.</summary>
    public void Add(FeatureList features, Story story, StorySentence sentence, DrugUse use)
    {
        var words = use.Sentence.Words;
        var left = use.Sentence.WordAt(use.Group.Start);
        var right = use.Sentence.WordAt(use.Group.End);
        var (first, last) = Reach(use, left, right);
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= left && i < right)
                continue;
            var side = i < left ? 0 : 1;
            var distance = side == 0 ? left - i : i - right + 1;
            AddWord(features, words[i].Number - 1, side, distance);
            AddClasses(features, story, sentence.Classes[i], use.Sentence.Zone, side, i >= first && i < last ? distance : int.MaxValue);
        }

        AddAround(features, story, sentence.Index - 1, _ahead, use.Sentence.Zone);
        AddAround(features, story, sentence.Index + 1, _after, use.Sentence.Zone);
    }

    // The words beside the drug up to the next break on either side.
    private static (int First, int Last) Reach(DrugUse use, int left, int right)
    {
        var (first, last) = (Math.Max(0, left - Farthest), Math.Min(use.Sentence.Words.Length, right + Farthest));
        foreach (var place in use.Sentence.Breaks)
        {
            if (place < use.Group.Start)
                first = Math.Max(first, use.Sentence.WordAt(place + 1));
            else if (place >= use.Group.End)
                last = Math.Min(last, use.Sentence.WordAt(place));
        }

        return (first, last);
    }

    private void AddWord(FeatureList features, int word, int side, int distance)
    {
        if (word < 0)
            return;
        features.Add(_in[word]);
        if (distance <= Beside)
            features.Add(_beside[side, word]);
        if (distance == 1)
            features.Add(_next[side, word]);
    }

    private void AddClasses(FeatureList features, Story story, ulong classes, Zone zone, int side, int distance)
    {
        while (classes != 0)
        {
            var one = WordClasses.Take(ref classes);
            features.Add(_has[one, (int)zone]);
            if (distance > Farthest)
                continue;
            var bin = distance <= 2 ? 0 : distance <= 5 ? 1 : 2;
            features.Add(_ofBin[one, side, bin]);
            features.Add(_ofZone[one, side, (int)zone]);
            if (bin < 2)
                features.Add(_ofKind[one, side, (int)story.Kind]);
        }
    }

    private static void AddAround(FeatureList features, Story story, int index, FeatureGrid grid, Zone zone)
    {
        if (index < 0 || index >= story.Length || story[index].Place == StoryPlace.Title)
            return;
        for (var classes = story[index].All & RoleWords.Around; classes != 0;)
            features.Add(grid[WordClasses.Take(ref classes), (int)zone]);
    }
}
