using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What the words around one naming of a disease tell, as features. Immutable.</summary>
internal sealed class NamingWords
{
    private const int CueReach = 8;
    private const int NearCue = 2;
    private const int WordReach = 5;
    private const int NearDrug = 5;

    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Distances = ["touching", "near", "far"];
    private static readonly string[] Drugs = ["before-near", "before-far", "after-near", "after-far"];

    private readonly FeatureGrid _sense, _cue, _cueOfStanding, _word, _wordOfStanding, _touch, _touchIn, _sentence, _drug;

    public NamingWords(FeatureSpace space)
    {
        var standings = EmbeddedTable.Names<Standing>();
        var speeches = EmbeddedTable.Names<Speech>();
        var senses = EmbeddedTable.Names<CueSense>();
        var classes = PopulationWords.Classes.Names;
        _sense = new(space, "sense", senses, speeches);
        _cue = new(space, "cue", senses, Distances, speeches);
        _cueOfStanding = new(space, "cue", senses, standings);
        _word = new(space, "word", classes, Sides, speeches);
        _wordOfStanding = new(space, "word", classes, Sides, standings);
        _touch = new(space, "touch", classes, Sides);
        _touchIn = new(space, "touch", classes, Sides, speeches);
        _sentence = new(space, "sentence", classes, speeches);
        _drug = new(space, "drug", Drugs, speeches);
    }

    /// <summary>Adds the features of <paramref name="naming"/> to <paramref name="features"/>.</summary>
    public void Add(FeatureList features, Naming naming, Standing standing)
    {
        var speech = (int)naming.In.Speech;
        AddCues(features, naming, speech, (int)standing);
        AddSide(features, naming, 0, speech, (int)standing);
        AddSide(features, naming, 1, speech, (int)standing);
        var all = naming.In.All;
        while (all != 0)
            features.Add(_sentence[WordClasses.Take(ref all), speech]);
        AddDrugs(features, naming, speech);
    }

    private void AddCues(FeatureList features, Naming naming, int speech, int standing)
    {
        foreach (var hit in naming.In.Sentence.Hits)
        {
            var sense = (int)hit.Cue.Sense;
            if (!Tells(hit.Cue.Sense))
                continue;
            if (hit.Cue.Reach == Cues.CueReach.Any)
            {
                features.Add(_sense[sense, speech]);
                continue;
            }

            var distance = Placing.Distance(naming.In.Sentence, naming.Mention.Span, hit);
            if (distance > CueReach)
                continue;
            features.Add(_cue[sense, distance == 0 ? 0 : distance <= NearCue ? 1 : 2, speech]);
            features.Add(_cueOfStanding[sense, standing]);
        }
    }

    private static bool Tells(CueSense sense) => sense is CueSense.Diagnosed or CueSense.TreatedFor or CueSense.History or CueSense.Complication or CueSense.Excluded
        or CueSense.Own or CueSense.Aim or CueSense.Cause or CueSense.Approved or CueSense.General;

    // The words of one side, up to the next disease; those beyond it tell of that one.
    private void AddSide(FeatureList features, Naming naming, int side, int speech, int standing)
    {
        var step = side == 0 ? -1 : 1;
        var at = side == 0 ? naming.List.Left - 1 : naming.List.Right;
        for (var i = 0; i < WordReach && at >= 0 && at < naming.In.Count && !naming.In.IsDisease(at); i++, at += step)
        {
            var classes = naming.In.ClassesOf(at);
            while (classes != 0)
                AddWord(features, WordClasses.Take(ref classes), side, speech, standing, touches: i == 0);
        }
    }

    private void AddWord(FeatureList features, int wordClass, int side, int speech, int standing, bool touches)
    {
        features.Add(_word[wordClass, side, speech]);
        features.Add(_wordOfStanding[wordClass, side, standing]);
        if (!touches)
            return;
        features.Add(_touch[wordClass, side]);
        features.Add(_touchIn[wordClass, side, speech]);
    }

    // The nearest drugs on either side, in the same clause.
    private void AddDrugs(FeatureList features, Naming naming, int speech)
    {
        var sentence = naming.In.Sentence;
        var (start, end) = (naming.Mention.Span.Start, naming.Mention.Span.End);
        int before = -1, after = -1;
        for (var i = 0; i < sentence.Groups.Length && after < 0; i++)
        {
            if (sentence.Groups[i].End <= start)
                before = i;
            else if (sentence.Groups[i].Start >= end)
                after = i;
        }

        if (before >= 0 && !sentence.BreaksBetween(sentence.Groups[before].End, start))
            features.Add(_drug[sentence.WordsBetween(sentence.Groups[before].End, start) <= NearDrug ? 0 : 1, speech]);
        if (after >= 0 && !sentence.BreaksBetween(end, sentence.Groups[after].Start))
            features.Add(_drug[sentence.WordsBetween(end, sentence.Groups[after].Start) <= NearDrug ? 2 : 3, speech]);
    }
}
