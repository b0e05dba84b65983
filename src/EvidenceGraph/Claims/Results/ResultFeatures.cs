using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Documents;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Claims.Results;

/// <summary>What can be seen of how it went with a drug in a role, as numbered yes/no features.</summary>
internal static class ResultFeatures
{
    private const int Window = 4;
    private static readonly string[] Roles = ["investigated", "comparator", "concomitant", "prior", "approved", "mentioned"];
    private static readonly string[] Kinds = ["case", "series", "cohort", "trial", "pooled", "review", "other"];
    private static readonly string[] Places = ["title", "aim", "field", "methods", "results", "conclusion", "body", "background", "known"];
    private static readonly string[] YesNo = ["no", "yes"];
    private static readonly string[] Counts = ["none", "one", "two", "more"];
    private static readonly string[] Times = ["before", "after"];
    private static readonly string[] Ratios = ["none", "few", "half", "most", "all"];
    private static readonly string[] Rules = [.. RoleReader.Rules.Select(rule => rule.Name), "named-in-study", "named-in-background"];
    private static readonly List<Template> All = [];

    private static readonly Template Bias = Make("role", Roles);
    private static readonly Template OfKind = Make("kind", Roles, Kinds);
    private static readonly Template Planned = Make("planned", Roles, YesNo);
    private static readonly Template Alone = Make("alone", Roles, Kinds, YesNo);
    private static readonly Template Followed = Make("followed", Roles, Kinds, YesNo);
    private static readonly Template Uses = Make("uses", Roles, Counts);
    private static readonly Template ByRule = Make("rule", Roles, Rules);
    private static readonly Template Use = Make("use", Roles, Signals.Names);
    private static readonly Template UseAt = Make("use-at", Roles, Places, Signals.Names);
    private static readonly Template UseKind = Make("use-kind", Roles, Kinds, Signals.Names);
    private static readonly Template LastUse = Make("last-use", Roles, Signals.Names);
    private static readonly Template Then = Make("then", Roles, Signals.Names);
    private static readonly Template ThenKind = Make("then-kind", Roles, Kinds, Signals.Names);
    private static readonly Template Later = Make("later", Roles, Signals.Names);
    private static readonly Template EpisodeEnd = Make("episode-end", Roles, Kinds, Signals.Names);
    private static readonly Template EpisodePair = Make("episode", Roles, Signals.Names, Signals.Names);
    private static readonly Template Nameless = Make("nameless", Roles, YesNo, Places, Signals.Names);
    private static readonly Template NamelessTime = Make("nameless-time", Roles, YesNo, Times, Signals.Names);
    private static readonly Template NamelessFirst = Make("nameless-first", Roles, YesNo, Signals.Names);
    private static readonly Template NamelessLast = Make("nameless-last", Roles, YesNo, Signals.Names);
    private static readonly Template Others = Make("others", Roles, Places, Signals.Names);
    private static readonly Template Ratio = Make("ratio", Roles, YesNo, Ratios);
    private static readonly Template Split = Make("split", Roles, YesNo);

    /// <summary>How many features there are.</summary>
    public static int Count { get; private set; }

    /// <summary>The name of a feature.</summary>
    public static string NameOf(int number) => All.Find(template => number < template.First + template.Count)!.NameOf(number);

    private static Template Make(string name, params string[][] parts)
    {
        var template = new Template(Count, name, parts);
        All.Add(template);
        Count += template.Count;
        return template;
    }

    /// <summary>Adds the features of <paramref name="claim"/> to <paramref name="into"/>, each with the place of the sentence that shows it; -1 where none does.</summary>
    public static void Of(Claim claim, List<Claim> claims, Tellings tellings, List<(int Feature, int Place)> into)
    {
        var reading = tellings.Reading;
        var role = (int)claim.Role;
        var kind = KindOf(reading.Study.Design);
        void Add(int feature, int place = -1) => into.Add((feature, place));
        Add(Bias.Of(role));
        Add(OfKind.Of(role, kind));
        Add(Planned.Of(role, reading.Study.Planned ? 1 : 0));
        var investigated = claims.FindAll(other => other.Role == Role.Investigated).Count;
        var alone = investigated == 1 || (investigated > 1 && !reading.IsCase) ? 1 : 0;
        Add(Alone.Of(role, kind, alone));
        var own = 0;
        foreach (var use in claim.Uses)
            own += use.Sentence.Zone == Zone.Own ? 1 : 0;
        Add(Uses.Of(role, Math.Min(3, own)));
        var lastSignal = Signal.None;
        var lastPlace = -1;
        var goods = false;
        var bads = false;
        void Note(Signal signal)
        {
            goods |= signal is Signal.GoodWeak or Signal.Good or Signal.GoodStrong or Signal.Mixed;
            bads |= signal is Signal.Same or Signal.Bad or Signal.Death or Signal.Mixed;
        }

        var firstOwn = int.MaxValue;
        var lastRead = -1;
        foreach (var use in claim.Uses)
        {
            var place = tellings.PlaceOf(use.Sentence);
            Add(ByRule.Of(role, Array.IndexOf(Rules, use.Reading.Rule)), place);
            var at = PlaceOf(use.Sentence);
            if (use.Sentence.Zone == Zone.Own && at is not (0 or 2))
                firstOwn = Math.Min(firstOwn, place);
            var signal = IsCut(reading, use.Sentence) ? Signal.None : Signals.Of(tellings.For(use, place));
            Add(Use.Of(role, (int)signal), place);
            Add(UseAt.Of(role, at, (int)signal), place);
            Add(UseKind.Of(role, kind, (int)signal), place);
            if (Signals.Tells(signal))
                (lastSignal, lastPlace) = (signal, place);
            if (at > 2)
                Note(signal);
            if (at is 0 or 2 || place <= lastRead)
                continue;
            // how it goes on
            var (then, thenPlace) = (Signal.None, -1);
            var (end, endPlace) = (signal, place);
            for (var i = 1; i <= Window && place + i < reading.Sentences.Count; i++)
            {
                var next = reading.Sentences[place + i];
                if (next.Zone != use.Sentence.Zone || IsCut(reading, next))
                    break;
                var names = NamesClaim(next, claim);
                if (names)
                    break;
                var told = Signals.Of(next.Groups.Count == 0 ? tellings.Whole(place + i) : tellings.Before(place + i));
                if (Signals.Tells(told))
                {
                    if (then == Signal.None)
                        (then, thenPlace) = (told, place + i);
                    else
                        Add(Later.Of(role, (int)told), place + i);
                    (end, endPlace) = (told, place + i);
                    Note(told);
                }

                lastRead = place + i - 1;
                if (next.Groups.Count > 0)
                    break;
            }

            Add(Then.Of(role, (int)then), thenPlace);
            Add(ThenKind.Of(role, kind, (int)then), thenPlace);
            Add(EpisodeEnd.Of(role, kind, (int)end), endPlace);
            Add(EpisodePair.Of(role, (int)signal, (int)then), thenPlace < 0 ? place : thenPlace);
        }

        Add(LastUse.Of(role, (int)lastSignal), lastPlace);
        Add(Split.Of(role, goods && bads ? 1 : 0));
        AddNameless(claim, tellings, role, alone, firstOwn, Add);
        AddFollowed(claim, reading, role, kind, firstOwn, tellings, Add);
        if (claim.Role == Role.Investigated)
        {
            var count = FirstCount(tellings);
            var ratio = count is not { } c ? 0 : c.Improved == c.Assessed ? 4 : c.Improved * 10 > c.Assessed * 6 ? 3 : c.Improved * 10 >= c.Assessed * 4 ? 2 : 1;
            Add(Ratio.Of(role, alone, ratio));
        }
    }

    private static ResponseCount? FirstCount(Tellings tellings)
    {
        var reading = tellings.Reading;
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            if (sentence.Zone == Zone.Own && sentence.Role is not (SectionRole.Title or SectionRole.Registry or SectionRole.Methods) && tellings.StatementAt(i).Count(reading.Study.Participants) is { } count)
                return count;
        }

        return null;
    }

    private static void AddNameless(Claim claim, Tellings tellings, int role, int alone, int firstOwn, Action<int, int> add)
    {
        var reading = tellings.Reading;
        var (first, last) = (-1, -1);
        for (var i = 0; i < reading.Sentences.Count; i++)
        {
            var sentence = reading.Sentences[i];
            if (IsCut(reading, sentence) || NamesClaim(sentence, claim))
                continue;
            var signal = Signals.Of(tellings.Whole(i));
            if (!Signals.Tells(signal))
                continue;
            var at = PlaceOf(sentence);
            if (sentence.Groups.Count > 0)
            {
                add(Others.Of(role, at, (int)signal), i);
                continue;
            }

            add(Nameless.Of(role, alone, at, (int)signal), i);
            if (sentence.Zone != Zone.Own || at is 0 or 1 or 2 or 3)
                continue;
            add(NamelessTime.Of(role, alone, i < firstOwn ? 0 : 1, (int)signal), i);
            if (i < firstOwn && firstOwn < int.MaxValue)
                continue;
            if (first < 0)
                first = i;
            last = i;
        }

        if (first >= 0)
        {
            add(NamelessFirst.Of(role, alone, (int)Signals.Of(tellings.Whole(first))), first);
            add(NamelessLast.Of(role, alone, (int)Signals.Of(tellings.Whole(last))), last);
        }
    }

    private static void AddFollowed(Claim claim, ClaimReading reading, int role, int kind, int firstOwn, Tellings tellings, Action<int, int> add)
    {
        var followed = false;
        for (var i = firstOwn == int.MaxValue ? 0 : firstOwn + 1; i < reading.Sentences.Count && !followed; i++)
        {
            var sentence = reading.Sentences[i];
            followed = sentence.Zone == Zone.Own && sentence.Groups.Count > 0 && !NamesClaim(sentence, claim);
        }

        add(Followed.Of(role, kind, followed ? 1 : 0), -1);
    }

    private static bool NamesClaim(SentenceReading sentence, Claim claim)
    {
        foreach (var group in sentence.Groups)
        {
            if (group.Names(claim.Drug))
                return true;
        }

        return false;
    }

    private static bool IsCut(ClaimReading reading, SentenceReading sentence) => reading.Document.Truncated?.Contains(sentence.Span) == true;

    private static int PlaceOf(SentenceReading sentence)
    {
        if (sentence.Role == SectionRole.Title)
            return 0;
        if (sentence.Role == SectionRole.Registry)
            return 2;
        if (sentence.Zone == Zone.Background)
            return 8;
        if (sentence.IsAim)
            return 1;
        return sentence.Role switch { SectionRole.Methods => 3, SectionRole.Results => 4, SectionRole.Conclusion => 5, SectionRole.Body => 6, _ => 7 };
    }

    private static int KindOf(StudyDesign design) => design switch
    {
        StudyDesign.CaseReport => 0,
        StudyDesign.CaseSeries => 1,
        StudyDesign.Cohort => 2,
        StudyDesign.SingleArmTrial or StudyDesign.RandomizedTrial => 3,
        StudyDesign.SystematicReview => 4,
        StudyDesign.NarrativeReview or StudyDesign.Guideline => 5,
        _ => 6,
    };
}
