using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles;

/// <summary>What can be seen of a drug in a document, as yes/no features for the model of roles: the words and cues around its names, where these stand, and how the story goes on.</summary>
internal sealed class RoleFeatures
{
    private static readonly string[] Zones = ["own", "known"];
    private static readonly string[] Bins = ["touching", "near", "amid", "far"];
    public static double Mean;
    private readonly FeatureSpace _space;
    private readonly CueLexicon _lexicon;
    private static readonly (Outcomes.WordTrie Trie, Dictionary<int, List<string>> Classes) WordClasses = LoadClasses();

    private static (Outcomes.WordTrie, Dictionary<int, List<string>>) LoadClasses()
    {
        var trie = new Outcomes.WordTrie();
        var classes = new Dictionary<int, List<string>>();
        foreach (var row in EmbeddedTable.Rows("role-words.tsv"))
        {
            var n = trie.Add(row[0]);
            if (!classes.TryGetValue(n, out var list))
                classes.Add(n, list = []);
            list.Add(row[1]);
        }

        trie.Seal();
        return (trie, classes);
    }

    public static List<string> ClassesOf(string text, int start, int end)
    {
        var (word, stem) = WordClasses.Trie.Find(text, start, end, out _);
        var found = new List<string>();
        if (word > 0)
            found.AddRange(WordClasses.Classes[word]);
        for (; stem > 0; stem = WordClasses.Trie.Shorter(stem))
            found.AddRange(WordClasses.Classes[stem]);
        return found;
    }

    public RoleFeatures(FeatureSpace space, CueLexicon lexicon)
    {
        _space = space;
        _lexicon = lexicon;
    }

    public FeatureSet Of(ClaimReading reading, List<DrugUse> uses, IReadOnlyList<DrugUse> all, StudyFocus focus, OutcomeSelector outcomes, Apposition apposition, Vocabulary vocabulary, DrugUse? only = null, IReadOnlyList<Claim>? ruled = null)
    {
        var set = new FeatureSet();
        var kind = Kind(reading.Study);
        var drug = uses[0].Drug;
        void Add(string name, CueHit? hit = null) => set.Add(_space.NumberOf(name), hit);
        Add("bias");
        Add("kind " + kind);
        var any = false;
        foreach (var claim in ruled ?? [])
        {
            if (claim.Drug != drug)
                continue;
            any = true;
            var here = only is not null && claim.Uses.Contains(only) ? " here" : " there";
            Add("ruled " + claim.Role);
            Add("ruled " + claim.Role + here);
            Add("ruled " + claim.Rule);
            Add("ruled " + claim.Rule + here);
        }

        if (ruled is not null && !any)
        {
            Add("ruled none");
            Add("ruled none " + kind);
        }
        if (reading.Study.Planned)
            Add("planned");
        var cls = vocabulary.Find(ConceptKind.Drug, drug)?.Fields.GetValueOrDefault("kind") ?? "none";
        Add("drug-kind " + cls);
        Add("drug " + drug);
        foreach (var group in vocabulary.Concepts)
        {
            if (group.Kind == ConceptKind.Drug && group.Id != drug && vocabulary.IsA(ConceptKind.Drug, drug, group.Id))
                Add("isa " + group.Id);
        }

        if (vocabulary.IsA(ConceptKind.Drug, drug, "respiratory-support"))
            Add("supportive");
        if (focus.Holds(drug))
        {
            Add("focus");
            Add("focus " + kind);
        }
        else
        {
            Add(focus.IsEmpty ? "no-focus" : "other-focus");
            Add((focus.IsEmpty ? "no-focus " : "other-focus ") + kind);
        }

        if (focus.IsMeantBy(drug))
            Add("class-of-focus");
        if (focus.Blames(drug))
        {
            Add("blamed");
            Add("blamed " + kind);
        }

        if (apposition.IsAll(uses))
            Add("apposition");
        var ownUses = uses.FindAll(use => use.Sentence.Zone == Zone.Own);
        Add("uses " + Math.Min(uses.Count, 4));
        Add("own-uses " + Math.Min(ownUses.Count, 4));
        Add("drugs " + Count(all.Select(use => use.Drug).Distinct().Count()) + " " + kind);
        var from = set.Count;
        set.Counting = true;
        foreach (var use in uses)
        {
            if (only is not null && use != only)
                continue;
            set.NextUse();
            AddUse(set, reading, use, kind);
            AddSegments(set, reading, use, all, kind);
        }

        set.Counting = false;
        if (Mean > 0 && only is null)
            set.Scale(from, (float)Math.Pow(uses.Count, -Mean));
        if (ownUses.Count > 0)
            AddCourse(set, reading, ownUses, all, outcomes, kind);
        foreach (var other in all)
        {
            if (other.Drug == drug)
                continue;
            if (vocabulary.IsA(ConceptKind.Drug, other.Drug, drug))
                Add(other.Mention.Span.Start < uses[0].Mention.Span.Start ? "member-named-before" : "member-named-after");
            if (vocabulary.IsA(ConceptKind.Drug, drug, other.Drug))
                Add("class-named");
        }

        return set;
    }

    private static string Count(int n) => n switch { 1 => "1", 2 => "2", <= 4 => "3-4", _ => "5+" };

    private void AddCourse(FeatureSet set, ClaimReading reading, List<DrugUse> own, IReadOnlyList<DrugUse> all, OutcomeSelector outcomes, string kind)
    {
        void Add(string name, CueHit? hit = null) => set.Add(_space.NumberOf(name), hit);
        var first = own[0];
        var last = own[^1];
        bool before = false, after = false, afterFirst = false;
        foreach (var other in all)
        {
            if (other.Sentence.Zone != Zone.Own || other.Drug == first.Drug || other.Sentence.Role == SectionRole.Title || other.Reading.Role is null)
                continue;
            before |= other.Sentence.Index < first.Sentence.Index;
            after |= other.Sentence.Index > last.Sentence.Index;
            afterFirst |= other.Sentence.Index > first.Sentence.Index;
        }

        var intro = own.Find(use => use.Sentence.Role is not (SectionRole.Title or SectionRole.Registry)) ?? first;
        int earlier = 0, laterNew = 0;
        foreach (var drugs in all.GroupBy(use => use.Drug))
        {
            if (drugs.Key == first.Drug)
                continue;
            var its = drugs.FirstOrDefault(use => use.Sentence.Zone == Zone.Own && use.Sentence.Role is not (SectionRole.Title or SectionRole.Registry) && use.Reading.Role is not null);
            if (its is null || its.Group == intro.Group)
                continue;
            if (its.Mention.Span.Start < intro.Mention.Span.Start)
                earlier++;
            else
                laterNew++;
        }

        Add($"line {Math.Min(earlier, 2)} {Math.Min(laterNew, 2)}");
        Add($"line {Math.Min(earlier, 2)} {Math.Min(laterNew, 2)} {kind}");
        Add($"lines-after {Math.Min(laterNew, 3)} {kind}");
        Add($"lines-before {Math.Min(earlier, 3)} {kind}");
        var episodeIntro = outcomes.Episode(intro).Outcome;
        Add($"episode intro {episodeIntro} {(laterNew > 0 ? "followed" : "last")} {kind}");
        Add($"episode intro {episodeIntro} {(laterNew > 0 ? "followed" : "last")}");
        var place = (before, after) switch { (false, false) => "alone", (false, true) => "first", (true, false) => "last", _ => "middle" };
        Add("course " + place);
        Add("course " + place + " " + kind);
        Add("followed-first " + afterFirst);
        foreach (var (name, use) in new[] { ("first", first), ("last", last) })
        {
            if (use.Sentence.Role == SectionRole.Title)
                continue;
            var episode = outcomes.Episode(use).Outcome;
            Add($"episode {name} {episode}");
            Add($"episode {name} {episode} {place}");
            Add($"episode {name} {episode} {kind}");
            var at = outcomes.At(use).Outcome;
            Add($"at {name} {at}");
        }
    }

    private void AddUse(FeatureSet set, ClaimReading reading, DrugUse use, string kind)
    {
        void Add(string name, CueHit? hit = null) => set.Add(_space.NumberOf(name), hit);
        var sentence = use.Sentence;
        var zone = Zones[(int)sentence.Zone];
        var place = Place(reading, sentence);
        Add("place " + place);
        Add("place " + place + " " + kind);
        var rule = use.Reading.Rule;
        Add($"rule {rule} {zone}", use.Reading.Cue);
        Add($"rule {rule} {zone} {kind}", use.Reading.Cue);
        if (use.Mention.Assertion != Assertion.Affirmed)
            Add($"assertion {use.Mention.Assertion} {zone}");
        Add($"group {Count(use.Group.Mentions.Count)} {zone}");
        if (sentence.Groups.Count > 1)
            Add($"groups-{(sentence.Groups[0] == use.Group ? "after" : "before")} {zone}");
        if (sentence.Names(ConceptKind.Disease))
            Add("names-disease " + zone);
        AddCues(set, use, zone, kind);
        AddWords(set, use, zone);
        AddClasses(set, reading, use, zone, kind);
        var n = reading.Sentences.Count;
        var at = 0;
        while (at < n && reading.Sentences[at] != sentence)
            at++;
        Add($"depth {(at == 0 ? "first" : at == n - 1 ? "last" : at * 3 / n == 0 ? "early" : at * 3 / n == 1 ? "middle" : "late")} {zone}");
    }

    // What is told between this therapy and the next one, and between the one before and this one.
    private void AddSegments(FeatureSet set, ClaimReading reading, DrugUse use, IReadOnlyList<DrugUse> all, string kind)
    {
        void Add(string name) => set.Add(_space.NumberOf(name));
        if (use.Sentence.Role is SectionRole.Title or SectionRole.Registry)
            return;
        var place = 0;
        while (reading.Sentences[place] != use.Sentence)
            place++;
        DrugGroup? next = null;
        SentenceReading? nextIn = null;
        for (var i = place; i < reading.Sentences.Count && i <= place + 4 && next is null; i++)
        {
            foreach (var group in reading.Sentences[i].Groups)
            {
                if (group.Start >= use.Group.End && !group.Names(use.Drug))
                {
                    (next, nextIn) = (group, reading.Sentences[i]);
                    break;
                }
            }
        }

        DrugGroup? previous = null;
        for (var i = place; i >= 0 && i >= place - 4 && previous is null; i--)
        {
            for (var g = reading.Sentences[i].Groups.Count - 1; g >= 0; g--)
            {
                if (reading.Sentences[i].Groups[g].End <= use.Group.Start && !reading.Sentences[i].Groups[g].Names(use.Drug))
                {
                    previous = reading.Sentences[i].Groups[g];
                    break;
                }
            }
        }

        var last = reading.Sentences[Math.Min(reading.Sentences.Count - 1, place + 3)];
        var inside = Status(reading, use.Group.End, Math.Max(use.Group.End, Math.Min(use.Sentence.Span.End, next?.Start ?? int.MaxValue)), out _);
        Add("right-status " + inside);
        Add($"right-status {inside} {kind}");
        Add("left-status " + Status(reading, Math.Max(use.Sentence.Span.Start, previous?.End ?? 0), Math.Max(use.Group.Start, Math.Max(use.Sentence.Span.Start, previous?.End ?? 0)), out _));
        var after = Status(reading, use.Group.End, next?.Start ?? last.Span.End, out var tail);
        Add($"seg {after} {(next is null ? "end" : nextIn == use.Sentence ? "same" : "next")}");
        Add($"seg {after} {(next is null ? "end" : "next")} {kind}");
        if (next is not null)
        {
            foreach (var c in tail)
            {
                Add("link-next " + c);
                Add($"link-next {c} {kind}");
                Add($"link-next {c} {after}");
            }
        }

        if (previous is not null)
        {
            var before = Status(reading, previous.End, use.Group.Start, out var link);
            Add("seg-before " + before);
            Add($"seg-before {before} {kind}");
            foreach (var c in link)
            {
                Add("link-prev " + c);
                Add($"link-prev {c} {kind}");
            }
        }
        else
        {
            Add("first-therapy");
            Add("first-therapy " + kind);
        }
    }

    private static string Status(ClaimReading reading, int start, int end, out HashSet<string> tail)
    {
        tail = [];
        int good = 0, bad = 0, death = 0, stop = 0;
        var recent = new Queue<List<string>>();
        foreach (var sentence in reading.Sentences)
        {
            if (sentence.Span.End <= start || sentence.Span.Start >= end)
                continue;
            var negated = 0;
            foreach (var word in sentence.Words)
            {
                if (word.Start < start || word.End > end)
                    continue;
                var classes = ClassesOf(reading.Document.Text, word.Start, word.End);
                recent.Enqueue(classes);
                if (recent.Count > 6)
                    recent.Dequeue();
                if (classes.Contains("not"))
                {
                    negated = 7;
                    continue;
                }

                if (classes.Contains("improve"))
                {
                    if (negated > 0)
                        bad += 2;
                    else
                        good += 2;
                }
                else if (classes.Contains("effect"))
                {
                    if (negated > 0)
                        bad += 2;
                    else
                        good++;
                }

                if ((classes.Contains("fail") || classes.Contains("worse")) && negated == 0)
                    bad += 2;
                death += classes.Contains("death") ? 1 : 0;
                stop += classes.Contains("stop") || classes.Contains("switch") ? 1 : 0;
                negated = Math.Max(0, negated - 1);
            }
        }

        foreach (var classes in recent)
            tail.UnionWith(classes);
        tail.IntersectWith(["switch", "give", "along", "decide", "later", "fail", "worse", "stop", "compare", "earlier", "improve", "not", "treat", "general", "study"]);
        return death > 0 ? "death" : good > 0 && bad > 0 ? "both" : good > 1 ? "good" : bad > 0 ? "bad" : stop > 0 ? "stop" : "none";
    }

    private void AddCues(FeatureSet set, DrugUse use, string zone, string kind)
    {
        void Add(string name, CueHit? hit = null) => set.Add(_space.NumberOf(name), hit);
        var span = new TextSpan(use.Group.Start, use.Group.End);
        foreach (var hit in use.Sentence.Hits)
        {
            if (hit.Cue.Sense is CueSense.Joins or CueSense.Break)
                continue;
            if (hit.Cue.Reach == CueReach.Any)
            {
                Add($"sentence {hit.Cue.Sense} {zone}", hit);
                continue;
            }

            var distance = Placing.Distance(use.Sentence, span, hit);
            if (distance > 12)
            {
                Add($"elsewhere {hit.Cue.Sense} {zone}", hit);
                continue;
            }

            var bin = distance == 0 ? 0 : distance <= 2 ? 1 : distance <= 6 ? 2 : 3;
            var taken = IsTaken(use.Sentence, use.Group, hit) ? " taken" : "";
            Add($"cue {hit.Cue.Sense} {Bins[bin]}{taken} {zone}", hit);
            if (taken.Length == 0 && bin < 3)
                Add($"cue {hit.Cue.Sense} {zone} {kind}", hit);
        }
    }

    private static bool IsTaken(SentenceReading sentence, DrugGroup group, CueHit hit)
    {
        foreach (var other in sentence.Groups)
        {
            if (other == group)
                continue;
            if (hit.Cue.Reach == CueReach.After && other.Start >= hit.Span.End && other.End <= group.Start)
                return true;
            if (hit.Cue.Reach == CueReach.Before && other.Start >= group.End && other.End <= hit.Span.Start)
                return true;
        }

        return false;
    }

    private void AddWords(FeatureSet set, DrugUse use, string zone)
    {
        var words = use.Sentence.Words;
        int left = 0, right = 0;
        while (left < words.Length && words[left].Start < use.Group.Start)
            left++;
        right = left;
        while (right < words.Length && words[right].Start < use.Group.End)
            right++;
        string W(int i) => i < 0 || i >= words.Length ? "^" : words[i].Number == 0 ? "_" : _lexicon.Words[words[i].Number - 1];
        set.Add(_space.NumberOf($"ll {W(left - 2)} {W(left - 1)}"));
        set.Add(_space.NumberOf($"rr {W(right)} {W(right + 1)}"));
        set.Add(_space.NumberOf($"lr {W(left - 1)} {W(right)}"));
        set.Add(_space.NumberOf($"lll {W(left - 3)} {W(left - 2)} {W(left - 1)}"));
        set.Add(_space.NumberOf($"rrr {W(right)} {W(right + 1)} {W(right + 2)}"));
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Number == 0)
                continue;
            var word = _lexicon.Words[words[i].Number - 1];
            if (i < left)
            {
                if (left - i <= 3)
                    set.Add(_space.NumberOf($"left {word}"));
                if (left - i == 1)
                    set.Add(_space.NumberOf($"before {word}"));
            }
            else if (i >= right)
            {
                if (i - right < 3)
                    set.Add(_space.NumberOf($"right {word}"));
                if (i == right)
                    set.Add(_space.NumberOf($"next {word}"));
            }

            if (i < left || i >= right)
                set.Add(_space.NumberOf($"in {word}"));
        }
    }

    private void AddClasses(FeatureSet set, ClaimReading reading, DrugUse use, string zone, string kind)
    {
        void Add(string name) => set.Add(_space.NumberOf(name));
        var words = use.Sentence.Words;
        var left = 0;
        while (left < words.Length && words[left].Start < use.Group.Start)
            left++;
        var right = left;
        while (right < words.Length && words[right].Start < use.Group.End)
            right++;
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= left && i < right)
                continue;
            var distance = i < left ? left - i : i - right + 1;
            foreach (var c in ClassesOf(reading.Document.Text, words[i].Start, words[i].End))
            {
                Add($"has {c} {zone}");
                if (distance <= 12 && !use.Sentence.BreaksBetween(Math.Min(words[i].Start, use.Group.End), Math.Max(use.Group.Start, words[i].Start)))
                {
                    var bin = distance <= 2 ? "touching" : distance <= 5 ? "near" : "far";
                    var side = i < left ? "left" : "right";
                    Add($"word {c} {side} {bin}");
                    Add($"word {c} {side} {zone}");
                    if (bin != "far")
                        Add($"word {c} {side} {kind}");
                }
            }
        }

        var place = 0;
        while (reading.Sentences[place] != use.Sentence)
            place++;
        foreach (var (name, at) in new[] { ("after", place + 1), ("ahead", place - 1) })
        {
            if (at < 0 || at >= reading.Sentences.Count || reading.Sentences[at].Role == SectionRole.Title)
                continue;
            foreach (var word in reading.Sentences[at].Words)
                foreach (var c in ClassesOf(reading.Document.Text, word.Start, word.End))
                    if (c is "improve" or "fail" or "worse" or "death" or "person" or "general" or "modal" or "present" or "past" or "harm" or "stop" or "study" or "later" or "give")
                        Add($"{name} {c} {zone}");
        }
    }

    public static string Kind(Study study) => study.Design switch
    {
        StudyDesign.CaseReport => "case",
        StudyDesign.CaseSeries => "series",
        StudyDesign.Cohort => "cohort",
        StudyDesign.SingleArmTrial or StudyDesign.RandomizedTrial => "trial",
        StudyDesign.SystematicReview => "pooled",
        StudyDesign.NarrativeReview or StudyDesign.Guideline => "review",
        _ => "other",
    };

    public static string Place(ClaimReading reading, SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return "title";
        if (sentence.Role == SectionRole.Registry)
        {
            var section = reading.SectionOf(sentence);
            return RegistryField.IsTherapy(section) ? "therapy-field" : RegistryField.IsAside(section) ? "aside-field" : RegistryField.IsInclusion(section) ? "inclusion-field" : "field";
        }

        if (sentence.Zone == Zone.Background)
            return "known-" + sentence.Role.ToString().ToLowerInvariant();
        return sentence.IsAim ? "aim" : sentence.Role.ToString().ToLowerInvariant();
    }
}
