using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>Where a drug stands in the order of therapies, and how the story goes on after it. Immutable.</summary>
internal sealed class CourseFeatures
{
    private const int MostInLine = 2;
    private const int MostAround = 3;

    private static readonly string[] Orders = ["alone", "first", "last", "middle"];
    private static readonly string[] Follows = ["last", "followed"];
    private static readonly string[] Naming = ["first", "last"];

    private readonly FeatureGrid _line, _lineOfKind, _after, _before, _intro, _introOfKind, _order, _orderOfKind, _episode, _episodeOfOrder, _episodeOfKind, _at;

    public CourseFeatures(FeatureSpace space)
    {
        var kinds = EmbeddedTable.Names<StudyKind>();
        var outcomes = EmbeddedTable.Names<Outcome>();
        var few = FeatureGrid.Steps(MostInLine);
        _line = new(space, "line", few, few);
        _lineOfKind = new(space, "line", few, few, kinds);
        _after = new(space, "lines-after", FeatureGrid.Steps(MostAround), kinds);
        _before = new(space, "lines-before", FeatureGrid.Steps(MostAround), kinds);
        _intro = new(space, "intro-episode", outcomes, Follows);
        _introOfKind = new(space, "intro-episode", outcomes, Follows, kinds);
        _order = new(space, "course", Orders);
        _orderOfKind = new(space, "course", Orders, kinds);
        _episode = new(space, "episode", Naming, outcomes);
        _episodeOfOrder = new(space, "episode", Naming, outcomes, Orders);
        _episodeOfKind = new(space, "episode", Naming, outcomes, kinds);
        _at = new(space, "at", Naming, outcomes);
    }

    /// <summary>Adds the features of <paramref name="drug"/>, which the study's own patients have to do with.</summary>
    public void Add(FeatureList features, Story story, ToldDrug drug)
    {
        var kind = (int)story.Kind;
        var intro = drug.Intro!;
        var earlier = story.Course.Earlier(intro, MostAround);
        var later = story.Course.Later(intro, MostAround);
        features.Add(_line[Math.Min(earlier, MostInLine), Math.Min(later, MostInLine)]);
        features.Add(_lineOfKind[Math.Min(earlier, MostInLine), Math.Min(later, MostInLine), kind]);
        features.Add(_after[later, kind]);
        features.Add(_before[earlier, kind]);
        var episode = (int)story.Outcomes.Episode(intro).Outcome;
        features.Add(_intro[episode, later > 0 ? 1 : 0]);
        features.Add(_introOfKind[episode, later > 0 ? 1 : 0, kind]);
        var order = (story.Course.HasBefore(drug.Id, drug.Own[0].Sentence.Index) ? 2 : 0) + (story.Course.HasAfter(drug.Id, drug.Own[^1].Sentence.Index) ? 1 : 0);
        features.Add(_order[order]);
        features.Add(_orderOfKind[order, kind]);
        AddEpisode(features, story, drug.Own[0], 0, order);
        AddEpisode(features, story, drug.Own[^1], 1, order);
    }

    private void AddEpisode(FeatureList features, Story story, DrugUse use, int naming, int order)
    {
        if (use.Sentence.Role == SectionRole.Title)
            return;
        var episode = (int)story.Outcomes.Episode(use).Outcome;
        features.Add(_episode[naming, episode]);
        features.Add(_episodeOfOrder[naming, episode, order]);
        features.Add(_episodeOfKind[naming, episode, (int)story.Kind]);
        features.Add(_at[naming, (int)story.Outcomes.At(use).Outcome]);
    }
}
