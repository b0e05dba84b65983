using EvidenceGraph.Claims.Outcomes;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Results;

/// <summary>The yes/no features by which it is judged how it went with a drug, in families. Each has a number and a name.</summary>
internal static class ResultFeatures
{
    /// <summary>The choice 'any role' of a family.</summary>
    public const int AnyRole = 6;

    private const float OfWord = 0.6f;
    private const float OfEvent = 0.5f;
    private static readonly string[] Roles = ["investigated", "comparator", "concomitant", "prior", "approved", "mentioned", "any"];
    private static readonly string[] Kinds = ["case", "series", "cohort", "trial", "pooled", "review", "other"];
    private static readonly string[] YesNo = ["no", "yes"];
    private static readonly string[] Uses = ["none", "one", "two", "more"];
    private static readonly string[] Outcomes = ["unreported", "beneficial", "mixed", "no-benefit", "harmful"];
    private static readonly string[] Rules = ["other", .. RoleReader.Rules.Select(rule => rule.Name), "named-in-study", "named-in-background"];
    private static readonly string[] WordPlaces = ["sentence", "left", "right", "next", "later"];
    private static readonly string[] EventPlaces = ["clause", "next"];
    private static readonly string[] Signs = ["bad", "open", "good"];
    private static readonly string[] Manners = ["found", "hedged", "planned", "planned-hedged"];
    private static readonly string[] Events = [.. from kind in EmbeddedTable.Names<CueKind>() from sign in Signs from manner in Manners select $"{kind}-{sign}-{manner}"];
    private static readonly List<Template> All = [];

    public static readonly Template OfRole = Make("role", Roles, YesNo);
    public static readonly Template OfKind = Make("kind", Roles, Kinds);
    public static readonly Template Planned = Make("planned", Roles, YesNo);
    public static readonly Template ByRules = Make("rules", Roles, Outcomes);
    public static readonly Template ByRulesInKind = Make("rules-kind", Roles, Outcomes, Kinds);
    public static readonly Template ByRulesAt = Make("rules-at", Roles, Outcomes, ResultPlaces.Names);
    public static readonly Template Named = Make("named", Roles, Uses);
    public static readonly Template Use = Make("use", Roles, Signals.Names);
    public static readonly Template UseAt = Make("use-at", Roles, ResultPlaces.Names, Signals.Names);
    public static readonly Template UseRule = Make("use-rule", Roles, Rules);
    public static readonly Template LastUse = Make("last-use", Roles, Signals.Names);
    public static readonly Template Then = Make("then", Roles, Signals.Names);
    public static readonly Template End = Make("end", Roles, Kinds, Signals.Names);
    public static readonly Template Episode = Make("episode", Roles, Outcomes);
    public static readonly Template Others = Make("others", Roles, ResultPlaces.Names, Signals.Names);
    public static readonly Template Nameless = Make("nameless", Roles, YesNo, ResultPlaces.Names, Signals.Names);
    public static readonly Template NamelessFirst = Make("nameless-first", Roles, YesNo, Signals.Names);
    public static readonly Template NamelessLast = Make("nameless-last", Roles, YesNo, Signals.Names);
    public static readonly Template Followed = Make("followed", Roles, Kinds, YesNo);
    public static readonly Template Word = Make("word", OfWord, Roles, WordPlaces, [.. RoleWords.Classes.Names]);
    public static readonly Template Event = Make("event", OfEvent, Roles, EventPlaces, Events);

    /// <summary>How many features there are.</summary>
    public static int Count { get; private set; }

    /// <summary>The name of a feature.</summary>
    public static string NameOf(int number) => TemplateOf(number).NameOf(number);

    /// <summary>The number of the feature of that name.</summary>
    /// <exception cref="FormatException">No feature has it.</exception>
    public static int NumberOf(string name)
    {
        var parts = name.Split(' ');
        return All.Find(template => template.Name == parts[0])?.NumberOf(parts.AsSpan(1)) ?? throw new FormatException($"`{name}` is no feature of results.");
    }

    /// <summary>What a feature counts where it holds.</summary>
    public static float ValueOf(int number) => TemplateOf(number).Value;

    /// <summary>The choice of <see cref="Event"/> for <paramref name="e"/>.</summary>
    public static int EventOf(in OutcomeEvent e) => (((((int)e.Kind * Signs.Length) + e.Sign + 1) * Manners.Length) + (e.Planned ? 2 : 0)) + (e.Hedged ? 1 : 0);

    /// <summary>The choice of <see cref="UseRule"/> for the rule of that name.</summary>
    public static int RuleOf(string rule) => Math.Max(0, Array.IndexOf(Rules, rule));

    private static Template TemplateOf(int number) => All.Find(template => number < template.First + template.Count)!;

    private static Template Make(string name, params string[][] parts) => Make(name, 1, parts);

    private static Template Make(string name, float value, params string[][] parts)
    {
        var template = new Template(Count, name, value, parts);
        All.Add(template);
        Count += template.Count;
        return template;
    }
}
