using EvidenceGraph.Export.Browser;
using static EvidenceGraph.Assembling.EvidenceSchema;

namespace EvidenceGraph.Assembling;

/// <summary>
/// How an evidence graph looks in Neo4j Browser, and the walk through the standing question. The colours are those of Okabe and
/// Ito, which people of every colour vision tell apart; dark text stands on the light ones.
/// </summary>
internal static class EvidenceBrowser
{
    private const string Black = "#000000";
    private const string White = "#FFFFFF";

    public static BrowserProfile Profile { get; } = new()
    {
        Title = "Which mechanisms have been tried? A walk through the evidence graph in Neo4j Browser",
        Nodes =
        [
            new(Label.Disease, "#D55E00", "#A04600", White, 84, Key.Name),
            new(Label.Antibody, "#CC79A7", "#A04F7C", Black, 66, Key.Name),
            new(Label.Drug, "#0072B2", "#00507D", White, 66, Key.Name),
            new(Label.Mechanism, "#009E73", "#006F51", White, 84, Key.Name),
            new(Label.Target, "#E69F00", "#A87400", Black, 66, Key.Name),
            new(Label.Study, "#56B4E9", "#2C86B8", Black, 66, Key.Title),
            new(Label.Evidence, "#F0E442", "#B5AA14", Black, 50, Key.Outcome),
            new(Label.Document, "#BFBFBF", "#808080", Black, 50, Key.Path),
            new("EvidenceGraph", "#FFFFFF", Black, Black, 50, "program"),
        ],
        Relationships =
        [
            new(Relation.Treats, "#0072B2", 3, Key.Summary),
            new(Relation.Targets, "#009E73", 2, Key.Action),
            new(Relation.ActsOn, "#E69F00", 1, Key.Action),
            new(Relation.MarkedBy, "#CC79A7", 2, Key.Association),
            new(Relation.SubtypeOf, "#8C8C8C", 1),
            new(Relation.MemberOf, "#8C8C8C", 1),
            new(Relation.ReportedIn, "#56B4E9", 1),
            new(Relation.OfDrug, "#B5AA14", 1),
            new(Relation.InDisease, "#B5AA14", 1),
            new(Relation.WithAntibody, "#B5AA14", 1),
            new(Relation.QuotedFrom, "#BFBFBF", 1),
            new(Relation.Describes, "#BFBFBF", 1),
        ],
        Themes =
        [
            ("1 The standing question", ["tried-map", "mechanisms-tried", "drugs-tried", "untried"]),
            ("2 The evidence behind it", ["evidence", "statements", "populations-of", "drugs-by-outcome", "harms", "not-counted"]),
            ("3 Where studies disagree", ["contradictions", "failed-before-worked"]),
            ("4 Studies", ["studies", "timeline", "evidence-by-journal-and-year", "registered-without-results"]),
            ("5 Mechanisms and targets", ["mechanism-of", "drugs-of", "shared-target", "antibodies-of", "diseases-of"]),
            ("6 Looking around", ["neighbourhood", "link"]),
        ],
        OtherTheme = "7 More questions",
        Steps =
        [
            new("Make it readable", $"Drag {BrowserFolder.Style} onto the page of Neo4j Browser: each kind of thing gets its colour, size and caption. Then drag {BrowserFolder.Queries} onto it: the saved queries appear as favourites, in folders by theme. A query's parameters stand in it with their defaults; change them where they stand."),
            new("See the answer", "This draws what has been tried for interstitial lung disease with anti-MDA5 antibody: mechanisms, the drugs that act by them, and the diseases they were given for. The thick arrows say how it went, in numbers of studies. Double-click a node to see what else it is joined to.", "tried-map"),
            new("Count it", "The same question in rows: by mechanism, how many studies and patients, with what outcome, and in exactly this population, a narrower or a broader one. A benefit that is only supposed is hedged; negative results stand beside positive ones.", "mechanisms-tried"),
            new("Read the words behind a row", "Every statement is kept with its exact quote. This lists what the documents say of one drug in a disease: its role there, the outcome, and the sentence itself.", "evidence"),
            new("Look for what has not been tried", "Which mechanisms were tried in related diseases, and never in this one?", "untried"),
            new("Look for disagreement", "Where did one study see a benefit and another none, or harm?", "contradictions"),
            new("Follow a path", "How are a drug and an antibody connected in the fewest steps, through knowledge or through evidence?", "link"),
        ],
    };
}
