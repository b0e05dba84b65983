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

    // What a word must add to the log odds to be named as a reason.
    private const double LeastWorth = 0.15;
    private const int ShortestReason = 5;

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
        var sides = Neighbourhood.Of(use);
        for (var i = 0; i < use.Sentence.Words.Length; i++)
            AddAt(features, story, sentence, use, sides, i);
        AddAround(features, story, sentence.Index - 1, _ahead, use.Sentence.Zone);
        AddAround(features, story, sentence.Index + 1, _after, use.Sentence.Zone);
    }

    /// <summary>The words of the sentence of <paramref name="use"/> that speak most for something, at most <paramref name="most"/>, in order of place.</summary>
    /// <param name="features">To work in.</param>
    /// <param name="story">The document.</param>
    /// <param name="use">The drug.</param>
    /// <param name="worth">How much features speak for it; words that speak against it, or hardly for it, are left out.</param>
    /// <param name="most">How many.</param>
    public List<TextSpan> Strongest(FeatureList features, Story story, DrugUse use, Func<FeatureList, double> worth, int most)
    {
        var sides = Neighbourhood.Of(use);
        var sentence = story.Of(use);
        var found = new List<(double Worth, Word Word)>();
        for (var i = 0; i < use.Sentence.Words.Length; i++)
        {
            if (IsFiller(sentence, i))
                continue;
            features.Clear();
            AddAt(features, story, sentence, use, sides, i);
            if (worth(features) is var own && own >= LeastWorth)
                found.Add((own, use.Sentence.Words[i]));
        }

        found.Sort(static (one, other) => one.Worth != other.Worth ? other.Worth.CompareTo(one.Worth) : one.Word.Start.CompareTo(other.Word.Start));
        var spans = found.Take(most).Select(static pair => new TextSpan(pair.Word.Start, pair.Word.End)).ToList();
        spans.Sort(static (one, other) => one.Start.CompareTo(other.Start));
        return spans;
    }

    // 'the', 'was': they weigh something, but are no reason that a reader could follow.
    private static bool IsFiller(StorySentence sentence, int word) =>
        sentence.Classes[word] == 0 && sentence.Sentence.Words[word] is var at && at.End - at.Start < ShortestReason;

    private void AddAt(FeatureList features, Story story, StorySentence sentence, DrugUse use, Neighbourhood sides, int word)
    {
        if (word >= sides.Left && word < sides.Right)
            return;
        var side = word < sides.Left ? 0 : 1;
        var distance = side == 0 ? sides.Left - word : word - sides.Right + 1;
        AddWord(features, use.Sentence.Words[word].Number - 1, side, distance);
        AddClasses(features, story, sentence.Classes[word], use.Sentence.Zone, side, word >= sides.First && word < sides.Last ? distance : int.MaxValue);
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

    /// <param name="Left">The first word of the drugs.</param>
    /// <param name="Right">The word after their last.</param>
    /// <param name="First">The first word within reach, after the last break before them.</param>
    /// <param name="Last">The word after the last within reach.</param>
    private readonly record struct Neighbourhood(int Left, int Right, int First, int Last)
    {
        public static Neighbourhood Of(DrugUse use)
        {
            var (left, right) = (use.Sentence.WordAt(use.Group.Start), use.Sentence.WordAt(use.Group.End));
            var (first, last) = (Math.Max(0, left - Farthest), Math.Min(use.Sentence.Words.Length, right + Farthest));
            foreach (var place in use.Sentence.Breaks)
            {
                if (place < use.Group.Start)
                    first = Math.Max(first, use.Sentence.WordAt(place + 1));
                else if (place >= use.Group.End)
                    last = Math.Min(last, use.Sentence.WordAt(place));
            }

            return new Neighbourhood(left, right, first, last);
        }
    }
}
