using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of two diseases of which one is a subtype of the other, for the choice between them.</summary>
internal sealed class LevelFeatures
{
    private static readonly string[] Flags =
    [
        "bias", "wide-first", "narrow-last", "wide-compound", "narrow-compound", "narrow-uncertain", "narrow-numbered", "narrow-listed", "wide-listed", "wide-drug", "narrow-drug",
        "wide-concluded", "narrow-concluded", "wide-aimed", "narrow-aimed", "wide-methods", "narrow-methods", "narrow-known-only", "wide-known-only", "same-sentence", "adjoining", "narrow-first-sentence", "wide-conditions", "narrow-conditions", "narrow-inclusion", "narrow-only-results", "narrow-last-sentence", "wide-last-sentence", "narrow-once", "wide-once",
    ];

    private static readonly string[] YesNo = ["no", "yes"];
    private static readonly string[] Numbers = ["0", "1", "2", "3", "4", "5"];
    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Which = ["wide", "narrow"];

    private readonly PopulationTerms _terms;
    private readonly FeatureGrid _flag, _flagKind, _kind, _titled, _titledKind, _share, _shareKind, _standing, _siblings, _siblingsKind, _touch, _near, _score, _wscore, _steps;

    public LevelFeatures(FeatureSpace space, PopulationTerms terms)
    {
        _terms = terms;
        var kinds = PopulationFeatures.Kinds;
        var standings = Enum.GetNames<Standing>();
        _flag = new(space, "is", Flags);
        _flagKind = new(space, "is", Flags, kinds);
        _kind = new(space, "kind", kinds);
        _titled = new(space, "titled", YesNo, YesNo);
        _titledKind = new(space, "titled", YesNo, YesNo, kinds);
        _share = new(space, "share", Numbers);
        _shareKind = new(space, "share", Numbers, kinds);
        _standing = new(space, "standing", standings, standings);
        _siblings = new(space, "siblings", Numbers);
        _siblingsKind = new(space, "siblings", Numbers, kinds);
        _touch = new(space, "touch", PopulationWords.Classes, Sides, Which);
        _near = new(space, "near", PopulationWords.Classes, Sides, Which);
        _score = new(space, "narrow-score", Numbers);
        _wscore = new(space, "wide-score", Numbers);
        _steps = new(space, "steps", Numbers);
    }

    public FeatureSet Of(ClaimReading reading, List<(string Disease, List<Naming> Namings)> all, int wide, int narrow, double[] scores)
    {
        var set = new FeatureSet();
        var kind = PopulationFeatures.KindOf(reading);
        var (w, n) = (all[wide].Namings, all[narrow].Namings);
        void Flag(string name, bool holds)
        {
            if (!holds)
                return;
            var i = Array.IndexOf(Flags, name);
            set.Add(_flag[i]);
            set.Add(_flagKind[i, kind]);
        }

        Flag("bias", true);
        set.Add(_kind[kind]);
        var (wt, nt) = (w.Exists(x => x.Place == Place.Title) ? 1 : 0, n.Exists(x => x.Place == Place.Title) ? 1 : 0);
        set.Add(_titled[wt, nt]);
        set.Add(_titledKind[wt, nt, kind]);
        var share = n.Count * 5 / (n.Count + w.Count);
        set.Add(_share[share]);
        set.Add(_shareKind[share, kind]);
        set.Add(_standing[(int)_terms.Of(ConceptKind.Disease, all[wide].Disease), (int)_terms.Of(ConceptKind.Disease, all[narrow].Disease)]);
        var siblings = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (i != wide && _terms.Covers(all[wide].Disease, all[i].Disease) && !_terms.Covers(all[i].Disease, all[narrow].Disease))
                siblings++;
        }

        set.Add(_siblings[Math.Min(4, siblings)]);
        set.Add(_siblingsKind[Math.Min(4, siblings), kind]);
        set.Add(_score[Bin(scores[narrow])]);
        set.Add(_wscore[Bin(scores[wide])]);
        set.Add(_steps[Math.Min(4, _terms.Steps(all[wide].Disease, all[narrow].Disease))]);
        Flag("wide-first", w[0].Mention.Span.Start < n[0].Mention.Span.Start);
        Flag("narrow-last", n[^1].Mention.Span.Start > w[^1].Mention.Span.Start);
        Flag("wide-compound", w.TrueForAll(x => x.IsPart));
        Flag("narrow-compound", n.TrueForAll(x => x.IsPart));
        Flag("narrow-uncertain", n.TrueForAll(x => x.Mention.Assertion != Assertion.Affirmed));
        Flag("narrow-listed", n.TrueForAll(x => x.Listed > 1));
        Flag("wide-listed", w.TrueForAll(x => x.Listed > 1));
        Flag("wide-drug", w.Exists(x => x.Sentence.Zone == Zone.Own && x.Sentence.Groups.Count > 0));
        Flag("narrow-drug", n.Exists(x => x.Sentence.Zone == Zone.Own && x.Sentence.Groups.Count > 0));
        Flag("wide-concluded", w.Exists(x => x.Place == Place.Conclusion));
        Flag("narrow-concluded", n.Exists(x => x.Place == Place.Conclusion));
        Flag("wide-aimed", w.Exists(x => x.Place == Place.Aim));
        Flag("narrow-aimed", n.Exists(x => x.Place == Place.Aim));
        Flag("wide-methods", w.Exists(x => x.Place == Place.Methods));
        Flag("narrow-methods", n.Exists(x => x.Place == Place.Methods));
        Flag("narrow-known-only", n.TrueForAll(x => x.Place == Place.Known));
        Flag("wide-known-only", w.TrueForAll(x => x.Place == Place.Known));
        Flag("wide-conditions", w.Exists(x => x.Place == Place.Conditions));
        Flag("narrow-conditions", n.Exists(x => x.Place == Place.Conditions));
        Flag("narrow-inclusion", n.Exists(x => x.Place == Place.Inclusion));
        Flag("narrow-only-results", n.TrueForAll(x => x.Place == Place.Results));
        Flag("narrow-first-sentence", n[0].Sentence == reading.Sentences[0]);
        Flag("narrow-last-sentence", n[^1].Sentence == reading.Sentences[^1]);
        Flag("wide-last-sentence", w[^1].Sentence == reading.Sentences[^1]);
        Flag("narrow-once", n.Count == 1);
        Flag("wide-once", w.Count == 1);
        var places = w.Select(x => x.Sentence).ToHashSet();
        Flag("same-sentence", n.Exists(x => places.Contains(x.Sentence)));
        Flag("adjoining", n.Exists(x => w.Exists(y => y.Sentence == x.Sentence && y.Left == x.Left)));
        AddWords(set, reading, n, 1);
        AddWords(set, reading, w, 0);
        return set;
    }

    private void AddWords(FeatureSet set, ClaimReading reading, List<Naming> namings, int which)
    {
        foreach (var x in namings)
        {
            var words = x.Sentence.Words;
            for (var i = Math.Max(0, x.Left - 3); i < Math.Min(words.Length, x.Right + 3); i++)
            {
                if (i >= x.Left && i < x.Right)
                    continue;
                var mask = PopulationWords.Of(reading.Document.Text, words[i].Start, words[i].End);
                for (var c = PopulationWords.Next(ref mask); c >= 0; c = PopulationWords.Next(ref mask))
                {
                    var side = i < x.Left ? 0 : 1;
                    set.Add(_near[c, side, which]);
                    if (i == x.Left - 1 || i == x.Right)
                        set.Add(_touch[c, side, which]);
                }
            }
        }
    }

    private static int Bin(double score) => score switch { < -1 => 0, < 0 => 1, < 1 => 2, < 2.5 => 3, < 4 => 4, _ => 5 };
}
