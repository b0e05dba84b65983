using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Mentions;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>Where a drug is named, with how many others, and what the rule for its sentence makes of it. Immutable.</summary>
internal sealed class PlaceFeatures
{
    private const int MostNamed = 5;
    private const int Thirds = 3;

    private static readonly string[] Depths = ["early", "middle", "late", "first", "last"];
    private static readonly string[] Sides = ["after", "before"];
    private static readonly string[] Rules = ["named-in-study", "named-in-background", .. RoleReader.Rules.Select(static rule => rule.Name)];

    private readonly FeatureGrid _place, _placeOfKind, _rule, _ruleOfKind, _assertion, _group, _groups, _disease, _depth;

    public PlaceFeatures(FeatureSpace space)
    {
        var zones = EmbeddedTable.Names<Zone>();
        var kinds = EmbeddedTable.Names<StudyKind>();
        _place = new(space, "place", EmbeddedTable.Names<StoryPlace>());
        _placeOfKind = new(space, "place", EmbeddedTable.Names<StoryPlace>(), kinds);
        _rule = new(space, "rule", Rules, zones);
        _ruleOfKind = new(space, "rule", Rules, zones, kinds);
        _assertion = new(space, "assertion", EmbeddedTable.Names<Assertion>(), zones);
        _group = new(space, "group", FeatureGrid.Steps(MostNamed), zones);
        _groups = new(space, "groups", Sides, zones);
        _disease = new(space, "names-disease", zones);
        _depth = new(space, "depth", Depths, zones);
    }

    /// <summary>Adds the features of <paramref name="use"/>, which stands in <paramref name="sentence"/>.</summary>
    public void Add(FeatureList features, Story story, StorySentence sentence, DrugUse use)
    {
        var zone = (int)use.Sentence.Zone;
        var kind = (int)story.Kind;
        features.Add(_place[(int)sentence.Place]);
        features.Add(_placeOfKind[(int)sentence.Place, kind]);
        var rule = Array.IndexOf(Rules, use.Reading.Rule);
        features.Add(_rule[rule, zone]);
        features.Add(_ruleOfKind[rule, zone, kind]);
        if (use.Mention.Assertion != Assertion.Affirmed)
            features.Add(_assertion[(int)use.Mention.Assertion, zone]);
        features.Add(_group[Math.Min(use.Group.Mentions.Length, MostNamed), zone]);
        if (use.Sentence.Groups.Length > 1)
            features.Add(_groups[use.Sentence.Groups[0] == use.Group ? 0 : 1, zone]);
        if (use.Sentence.Names(ConceptKind.Disease))
            features.Add(_disease[zone]);
        features.Add(_depth[Depth(sentence.Index, story.Length), zone]);
    }

    private static int Depth(int index, int length) => index == 0 ? Thirds : index == length - 1 ? Thirds + 1 : index * Thirds / length;
}
