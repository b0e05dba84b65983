using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Populations;

/// <summary>What can be seen of a disease in a document, as yes/no features for the model of populations.</summary>
internal sealed class PopulationFeatures
{
    public static readonly string[] Kinds = ["case", "series", "cohort", "trial", "pooled", "review", "other"];
    private static readonly string[] Zone3 = ["title", "own", "known"];
    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Counts = ["0", "1", "2", "3", "4", "5", "6", "7"];
    private static readonly string[] Places = Enum.GetNames<Place>();
    private static readonly string[] Standings = Enum.GetNames<Standing>();
    private static readonly string[] Senses = Enum.GetNames<CueSense>();
    private static readonly string[] Bins = ["touching", "near", "far"];
    private static readonly string[] Flags = ["bias", "most-named", "most-primary", "negated", "compound", "title-names-others", "known-only", "titled", "titled-alone", "first-sentence", "last-sentence", "uncertain", "own-somewhere", "concluded", "aimed", "no-title", "title-ends", "only-list"];
    private static readonly string[] Relations = ["wider-titled", "wider-commoner", "wider-rarer", "narrower-titled", "narrower-commoner", "narrower-rarer"];
    private static readonly string[] Drugs = ["before-near", "before", "after-near", "after"];

    private readonly PopulationTerms _terms;
    private readonly FeatureGrid _flag, _flagKind, _flagStanding, _kind, _standing, _standingKind, _candidates, _rank, _rankStanding, _count, _share, _relation, _relationKind, _place, _placeKind, _placeStanding, _listed;
    private readonly FeatureGrid _sense, _cue, _cueStanding, _word, _wordStanding, _touch, _touchZone, _sentence, _drug, _between, _link, _edge, _where;

    public PopulationFeatures(FeatureSpace space, CueLexicon lexicon, PopulationTerms terms)
    {
        _ = lexicon;
        _terms = terms;
        var classes = PopulationWords.Classes;
        _flag = new(space, "is", Flags);
        _flagKind = new(space, "is-of", Flags, Kinds);
        _flagStanding = new(space, "is-as", Flags, Standings);
        _kind = new(space, "kind", Kinds);
        _standing = new(space, "standing", Standings);
        _standingKind = new(space, "standing", Standings, Kinds);
        _candidates = new(space, "candidates", Counts);
        _rank = new(space, "rank", Counts);
        _rankStanding = new(space, "rank", Counts, Standings);
        _count = new(space, "count", Counts);
        _share = new(space, "share", Counts);
        _relation = new(space, "relation", Relations);
        _relationKind = new(space, "relation", Relations, Kinds);
        _place = new(space, "place", Places);
        _placeKind = new(space, "place", Places, Kinds);
        _placeStanding = new(space, "place", Places, Standings);
        _listed = new(space, "listed", Counts, Zone3);
        _sense = new(space, "sense", Senses, Zone3);
        _cue = new(space, "cue", Senses, Bins, Zone3);
        _cueStanding = new(space, "cue", Senses, Standings);
        _word = new(space, "word", classes, Sides, Zone3);
        _wordStanding = new(space, "word", classes, Sides, Standings);
        _touch = new(space, "touch", classes, Sides);
        _touchZone = new(space, "touch", classes, Sides, Zone3);
        _sentence = new(space, "in", classes, Zone3);
        _drug = new(space, "drug", Drugs, Zone3);
        _between = new(space, "between", classes, Sides, Zone3);
        _link = new(space, "link", classes, Sides, Zone3);
        _edge = new(space, "edge", Sides, Zone3);
        _where = new(space, "where", Counts);
    }

    public static int KindOf(ClaimReading reading) => Array.IndexOf(Kinds, RoleFeatures.Kind(reading.Study));

    /// <summary>The features of each disease of <paramref name="all"/>.</summary>
    public List<FeatureSet> Of(ClaimReading reading, List<(string Disease, List<Naming> Namings)> all)
    {
        var found = new List<FeatureSet>();
        for (var i = 0; i < all.Count; i++)
            found.Add(Of(reading, all, i));
        return found;
    }

    private FeatureSet Of(ClaimReading reading, List<(string Disease, List<Naming> Namings)> all, int rank)
    {
        var set = new FeatureSet();
        var (disease, own) = all[rank];
        var kind = KindOf(reading);
        var standing = (int)_terms.Of(ConceptKind.Disease, disease);
        set.Add(_kind[kind]);
        set.Add(_standing[standing]);
        set.Add(_standingKind[standing, kind]);
        set.Add(_candidates[Math.Min(all.Count, 6)]);
        set.Add(_rank[Math.Min(rank, 4)]);
        set.Add(_rankStanding[Math.Min(rank, 4), standing]);
        set.Add(_count[Math.Min(own.Count, 5)]);
        var most = all.Max(a => a.Namings.Count);
        set.Add(_share[own.Count * 4 / most]);
        void Flag(string name)
        {
            var i = Array.IndexOf(Flags, name);
            set.Add(_flag[i]);
            set.Add(_flagKind[i, kind]);
            set.Add(_flagStanding[i, standing]);
        }

        Flag("bias");
        if (own.Count == most)
            Flag("most-named");
        if (own.Count == all.Max(a => _terms.Of(ConceptKind.Disease, a.Disease) == Standing.Primary ? a.Namings.Count : 0))
            Flag("most-primary");
        if (own.TrueForAll(n => n.Mention.Assertion == Assertion.Negated))
            Flag("negated");
        if (own.Exists(n => n.IsPart))
            Flag("compound");
        var titled = all.Count(a => a.Namings.Exists(n => n.Place == Place.Title));
        var inTitle = own.Exists(n => n.Place == Place.Title);
        if (inTitle)
            Flag(titled == 1 ? "titled-alone" : "titled");
        else
            Flag(titled > 0 ? "title-names-others" : "no-title");
        if (own.TrueForAll(n => n.Place == Place.Known))
            Flag("known-only");
        if (own.Exists(n => n.Sentence.Zone == Zone.Own && n.Place != Place.Title))
            Flag("own-somewhere");
        if (own.Exists(n => n.Place == Place.Conclusion))
            Flag("concluded");
        if (own.Exists(n => n.Place == Place.Aim))
            Flag("aimed");
        if (own.TrueForAll(n => n.Listed > 2))
            Flag("only-list");
        if (own.Exists(n => n.Sentence == reading.Sentences[0]))
            Flag("first-sentence");
        if (own.Exists(n => n.Sentence == reading.Sentences[^1]))
            Flag("last-sentence");
        if (own.Exists(n => n.Mention.Assertion == Assertion.Uncertain))
            Flag("uncertain");
        set.Add(_where[Math.Min(5, own.Select(n => n.Place).Distinct().Count())]);
        foreach (var (other, namings) in all)
        {
            if (other == disease)
                continue;
            var where = namings.Exists(n => n.Place == Place.Title) ? 0 : namings.Count > own.Count ? 1 : 2;
            var wider = _terms.Covers(disease, other);
            if (!wider && !_terms.Covers(other, disease))
                continue;
            set.Add(_relation[where + (wider ? 0 : 3)]);
            set.Add(_relationKind[where + (wider ? 0 : 3), kind]);
        }

        foreach (var naming in own)
        {
            if (naming.Mention.Assertion != Assertion.Negated)
                AddNaming(set, reading, naming, kind, standing);
        }

        return set;
    }

    private void AddNaming(FeatureSet set, ClaimReading reading, Naming naming, int kind, int standing)
    {
        var text = reading.Document.Text;
        var sentence = naming.Sentence;
        var words = sentence.Words;
        var zone = naming.Place == Place.Title ? 0 : sentence.Zone == Zone.Own ? 1 : 2;
        set.Add(_place[(int)naming.Place]);
        set.Add(_placeKind[(int)naming.Place, kind]);
        set.Add(_placeStanding[(int)naming.Place, standing]);
        set.Add(_listed[Math.Min(4, naming.Listed), zone]);
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Sense is not (CueSense.Diagnosed or CueSense.TreatedFor or CueSense.History or CueSense.Complication or CueSense.Excluded or CueSense.Own or CueSense.Aim or CueSense.Cause or CueSense.Approved or CueSense.General))
                continue;
            var sense = (int)hit.Cue.Sense;
            if (hit.Cue.Reach == CueReach.Any)
            {
                set.Add(_sense[sense, zone], hit);
                continue;
            }

            var distance = Placing.Distance(sentence, naming.Mention.Span, hit);
            if (distance <= 8)
            {
                set.Add(_cue[sense, distance == 0 ? 0 : distance <= 2 ? 1 : 2, zone], hit);
                set.Add(_cueStanding[sense, standing], hit);
            }
        }

        AddSide(set, text, naming, 0, zone, standing);
        AddSide(set, text, naming, 1, zone, standing);
        var all = 0ul;
        for (var i = 0; i < words.Length; i++)
        {
            if (i < naming.Left || i >= naming.Right)
                all |= PopulationWords.Of(text, words[i].Start, words[i].End);
        }

        for (var c = PopulationWords.Next(ref all); c >= 0; c = PopulationWords.Next(ref all))
            set.Add(_sentence[c, zone]);
        AddDrugs(set, text, naming, zone);
    }

    // The words of one side, up to the next disease; those beyond it tell of that one.
    private void AddSide(FeatureSet set, string text, Naming naming, int side, int zone, int standing)
    {
        var words = naming.Sentence.Words;
        var step = side == 0 ? -1 : 1;
        var at = side == 0 ? naming.Left - 1 : naming.Right;
        if (at < 0 || at >= words.Length)
            set.Add(_edge[side, zone]);
        var seen = 0ul;
        for (var i = 0; i < 5 && at >= 0 && at < words.Length; i++, at += step)
        {
            if (IsDisease(naming.Sentence, words[at]))
            {
                for (var c = PopulationWords.Next(ref seen); c >= 0; c = PopulationWords.Next(ref seen))
                    set.Add(_link[c, side, zone]);
                break;
            }

            var mask = PopulationWords.Of(text, words[at].Start, words[at].End);
            seen |= mask;
            for (var c = PopulationWords.Next(ref mask); c >= 0; c = PopulationWords.Next(ref mask))
            {
                set.Add(_word[c, side, zone]);
                set.Add(_wordStanding[c, side, standing]);
                if (i == 0)
                {
                    set.Add(_touch[c, side]);
                    set.Add(_touchZone[c, side, zone]);
                }
            }
        }
    }

    private static bool IsDisease(SentenceReading sentence, Word word)
    {
        foreach (var mention in sentence.Mentions)
        {
            if (mention.Kind == ConceptKind.Disease && mention.Span.Start <= word.Start && word.Start < mention.Span.End)
                return true;
        }

        return false;
    }

    private void AddDrugs(FeatureSet set, string text, Naming naming, int zone)
    {
        var sentence = naming.Sentence;
        var words = sentence.Words;
        foreach (var group in sentence.Groups)
        {
            var before = group.End <= naming.Mention.Span.Start;
            var (from, to) = before ? (group.End, words[naming.Left].Start) : (words[naming.Right - 1].End, group.Start);
            if (from > to || sentence.BreaksBetween(from, to))
                continue;
            var distance = sentence.WordsBetween(from, to);
            set.Add(_drug[(before ? 0 : 2) + (distance <= 5 ? 0 : 1), zone]);
            if (distance > 6)
                continue;
            foreach (var word in words)
            {
                if (word.Start < from || word.Start >= to)
                    continue;
                var mask = PopulationWords.Of(text, word.Start, word.End);
                for (var c = PopulationWords.Next(ref mask); c >= 0; c = PopulationWords.Next(ref mask))
                    set.Add(_between[c, before ? 0 : 1, zone]);
            }
        }
    }
}
