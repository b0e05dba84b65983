using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of two diseases of which one is a subtype of the other, for the choice between them. Immutable.</summary>
internal sealed class LevelFeatures
{
    private const int Steps = 5;
    private const int MostCounted = 4;
    private const int WordReach = 3;

    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Levels = ["wide", "narrow"];
    private static readonly string[] Titles = ["none", "wide", "narrow", "both"];

    private readonly FeatureGrid _sign, _signOfKind, _kind, _titled, _titledOfKind, _share, _shareOfKind, _standing, _siblings, _siblingsOfKind, _steps, _score, _near, _touch;

    public LevelFeatures(FeatureSpace space)
    {
        var signs = EmbeddedTable.Names<LevelSign>();
        var kinds = EmbeddedTable.Names<StudyKind>();
        var standings = EmbeddedTable.Names<Standing>();
        var steps = FeatureGrid.Steps(Steps);
        _sign = new(space, "level is", signs);
        _signOfKind = new(space, "level is", signs, kinds);
        _kind = new(space, "level kind", kinds);
        _titled = new(space, "level titled", Titles);
        _titledOfKind = new(space, "level titled", Titles, kinds);
        _share = new(space, "level share", steps);
        _shareOfKind = new(space, "level share", steps, kinds);
        _standing = new(space, "level standing", standings, standings);
        _siblings = new(space, "level siblings", steps);
        _siblingsOfKind = new(space, "level siblings", steps, kinds);
        _steps = new(space, "level steps", steps);
        _score = new(space, "level score", steps, Levels);
        _near = new(space, "level near", PopulationWords.Classes.Names, Sides, Levels);
        _touch = new(space, "level touch", PopulationWords.Classes.Names, Sides, Levels);
    }

    /// <summary>Adds the features of a pair out of <paramref name="all"/> to <paramref name="features"/>.</summary>
    public void Add(FeatureList features, ClaimReading reading, PopulationTerms terms, IReadOnlyList<NamedConcept> all, Level level)
    {
        var kind = (int)StudyKinds.Of(reading.Study.Design);
        var (wide, narrow) = (all[level.Wide], all[level.Narrow]);
        AddSigns(features, reading, wide, narrow, kind);
        features.Add(_kind[kind]);
        var titled = (wide.IsTitled ? 1 : 0) + (narrow.IsTitled ? 2 : 0);
        features.Add(_titled[titled]);
        features.Add(_titledOfKind[titled, kind]);
        var share = narrow.Namings.Count * Steps / (narrow.Namings.Count + wide.Namings.Count);
        features.Add(_share[share]);
        features.Add(_shareOfKind[share, kind]);
        features.Add(_standing[(int)wide.Standing, (int)narrow.Standing]);
        var siblings = Math.Min(MostCounted, Siblings(terms, all, wide, narrow));
        features.Add(_siblings[siblings]);
        features.Add(_siblingsOfKind[siblings, kind]);
        features.Add(_steps[Math.Min(MostCounted, terms.Steps(wide.Id, narrow.Id))]);
        features.Add(_score[Bin(level.WideScore), 0]);
        features.Add(_score[Bin(level.NarrowScore), 1]);
        AddWords(features, wide, 0);
        AddWords(features, narrow, 1);
    }

    // The other subtypes of the wide one that are named.
    private static int Siblings(PopulationTerms terms, IReadOnlyList<NamedConcept> all, NamedConcept wide, NamedConcept narrow)
    {
        var siblings = 0;
        foreach (var one in all)
        {
            if (one != wide && terms.Covers(wide.Id, one.Id) && !terms.Covers(one.Id, narrow.Id))
                siblings++;
        }

        return siblings;
    }

    private void AddSigns(FeatureList features, ClaimReading reading, NamedConcept wide, NamedConcept narrow, int kind)
    {
        void Sign(LevelSign sign, bool holds)
        {
            if (!holds)
                return;
            features.Add(_sign[(int)sign]);
            features.Add(_signOfKind[(int)sign, kind]);
        }

        var (first, last) = (reading.Sentences[0], reading.Sentences[^1]);
        Sign(LevelSign.Any, true);
        Sign(LevelSign.WideFirst, StartOf(wide.Namings[0]) < StartOf(narrow.Namings[0]));
        Sign(LevelSign.NarrowLast, StartOf(narrow.Namings[^1]) > StartOf(wide.Namings[^1]));
        Sign(LevelSign.WideCompound, wide.All(static naming => naming.IsPart));
        Sign(LevelSign.NarrowCompound, narrow.All(static naming => naming.IsPart));
        Sign(LevelSign.NarrowUncertain, narrow.All(static naming => naming.Mention.Assertion != Assertion.Affirmed));
        Sign(LevelSign.WideListed, wide.All(static naming => naming.List.Count > 1));
        Sign(LevelSign.NarrowListed, narrow.All(static naming => naming.List.Count > 1));
        Sign(LevelSign.WideWithDrug, wide.Any(IsWithDrug));
        Sign(LevelSign.NarrowWithDrug, narrow.Any(IsWithDrug));
        Sign(LevelSign.WideConcluded, wide.Stands(Place.Conclusion));
        Sign(LevelSign.NarrowConcluded, narrow.Stands(Place.Conclusion));
        Sign(LevelSign.WideAimed, wide.Stands(Place.Aim));
        Sign(LevelSign.NarrowAimed, narrow.Stands(Place.Aim));
        Sign(LevelSign.WideInMethods, wide.Stands(Place.Methods));
        Sign(LevelSign.NarrowInMethods, narrow.Stands(Place.Methods));
        Sign(LevelSign.WideKnownOnly, wide.StandsOnly(Place.Known));
        Sign(LevelSign.NarrowKnownOnly, narrow.StandsOnly(Place.Known));
        Sign(LevelSign.WideInConditions, wide.Stands(Place.Conditions));
        Sign(LevelSign.NarrowInConditions, narrow.Stands(Place.Conditions));
        Sign(LevelSign.NarrowInInclusion, narrow.Stands(Place.Inclusion));
        Sign(LevelSign.NarrowResultsOnly, narrow.StandsOnly(Place.Results));
        Sign(LevelSign.NarrowInFirstSentence, narrow.Namings[0].In.Sentence == first);
        Sign(LevelSign.WideInLastSentence, wide.Namings[^1].In.Sentence == last);
        Sign(LevelSign.NarrowInLastSentence, narrow.Namings[^1].In.Sentence == last);
        Sign(LevelSign.WideOnce, wide.Namings.Count == 1);
        Sign(LevelSign.NarrowOnce, narrow.Namings.Count == 1);
        var (sentence, list) = Meet(wide, narrow);
        Sign(LevelSign.OneSentence, sentence);
        Sign(LevelSign.OneList, list);
    }

    private static int StartOf(Naming naming) => naming.Mention.Span.Start;

    private static bool IsWithDrug(Naming naming) => naming.In.Speech != Speech.Known && naming.In.Sentence.Groups.Length > 0;

    // Whether both stand in one sentence, and in one list; both walks go forward only.
    private static (bool Sentence, bool List) Meet(NamedConcept wide, NamedConcept narrow)
    {
        var (sentence, list) = (false, false);
        for (int w = 0, n = 0; w < wide.Namings.Count && n < narrow.Namings.Count && !list;)
        {
            var (one, other) = (wide.Namings[w], narrow.Namings[n]);
            sentence |= one.In == other.In;
            list = one.List == other.List;
            if (StartOf(one) < StartOf(other))
                w++;
            else
                n++;
        }

        return (sentence, list);
    }

    private void AddWords(FeatureList features, NamedConcept named, int level)
    {
        foreach (var naming in named.Namings)
        {
            for (var i = 1; i <= WordReach; i++)
            {
                AddWord(features, naming, naming.List.Left - i, 0, level, i == 1);
                AddWord(features, naming, naming.List.Right - 1 + i, 1, level, i == 1);
            }
        }
    }

    private void AddWord(FeatureList features, Naming naming, int word, int side, int level, bool touches)
    {
        if (word < 0 || word >= naming.In.Count)
            return;
        var classes = naming.In.ClassesOf(word);
        while (classes != 0)
        {
            var c = WordClasses.Take(ref classes);
            features.Add(_near[c, side, level]);
            if (touches)
                features.Add(_touch[c, side, level]);
        }
    }

    private static int Bin(double score) => score switch { < -1 => 0, < 0 => 1, < 1 => 2, < 2.5 => 3, < 4 => 4, _ => 5 };
}
