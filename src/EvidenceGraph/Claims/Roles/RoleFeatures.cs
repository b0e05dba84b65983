using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles;

/// <summary>What can be seen of a drug in a document, for the question what it is to the study: of the drug as a whole, and of each place that names it. Immutable.</summary>
internal sealed class RoleFeatures(FeatureSpace space, CueLexicon lexicon)
{
    private readonly DrugFeatures _drug = new(space);
    private readonly CourseFeatures _course = new(space);
    private readonly PlaceFeatures _place = new(space);
    private readonly CueFeatures _cues = new(space);
    private readonly WordFeatures _words = new(space, lexicon);
    private readonly SegmentFeatures _segments = new(space);
    private readonly RelationFeatures _relations = new(space);

    /// <summary>Adds what is the same at every place that names <paramref name="drug"/>.</summary>
    public void AddDrug(FeatureList features, Story story, ToldDrug drug)
    {
        _drug.Add(features, story, drug);
        _relations.AddDrug(features, story, drug);
        if (drug.Intro is not null)
            _course.Add(features, story, drug);
    }

    /// <summary>Adds what can be seen at the place of <paramref name="use"/>.</summary>
    public void AddUse(FeatureList features, Story story, DrugUse use)
    {
        var sentence = story.Of(use);
        _drug.AddRuled(features, story, use);
        _place.Add(features, story, sentence, use);
        _cues.Add(features, story, use);
        _words.Add(features, story, sentence, use);
        _segments.Add(features, story, sentence, use);
        _relations.AddUse(features, story, use);
    }

    /// <summary>As <see cref="WordFeatures.Strongest"/>.</summary>
    public List<TextSpan> Strongest(FeatureList features, Story story, DrugUse use, Func<FeatureList, double> worth, int most) =>
        _words.Strongest(features, story, use, worth, most);
}
