using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>What is told between a drug and the therapies named before and after it. Immutable.</summary>
internal sealed class SegmentFeatures
{
    private const int Reach = 4;
    private const int OpenReach = 3;

    private static readonly string[] Sides = ["left", "right"];
    private static readonly string[] Ends = ["end", "next", "same"];

    private readonly FeatureGrid _status, _statusOfKind, _after, _afterOfKind, _next, _nextOfKind, _nextOfStatus, _before, _beforeOfKind, _previous, _previousOfKind, _first;

    public SegmentFeatures(FeatureSpace space)
    {
        var states = EmbeddedTable.Names<SegmentStatus>();
        var kinds = EmbeddedTable.Names<StudyKind>();
        var classes = RoleWords.Classes.Names;
        _status = new(space, "status", Sides, states);
        _statusOfKind = new(space, "status", Sides, states, kinds);
        _after = new(space, "segment", states, Ends);
        _afterOfKind = new(space, "segment", states, Ends, kinds);
        _next = new(space, "link-next", classes);
        _nextOfKind = new(space, "link-next", classes, kinds);
        _nextOfStatus = new(space, "link-next", classes, states);
        _before = new(space, "segment-before", states);
        _beforeOfKind = new(space, "segment-before", states, kinds);
        _previous = new(space, "link-previous", classes);
        _previousOfKind = new(space, "link-previous", classes, kinds);
        _first = new(space, "first-therapy", kinds);
    }

    /// <summary>Adds the features of <paramref name="use"/>, which stands in <paramref name="sentence"/>.</summary>
    public void Add(FeatureList features, Story story, StorySentence sentence, DrugUse use)
    {
        if (sentence.IsLabel)
            return;
        var (next, nextAt) = Next(story, sentence.Index, use);
        var (previous, previousAt) = Previous(story, sentence.Index, use);
        AddSentence(features, story, sentence, use, nextAt == sentence.Index ? next : null, previousAt == sentence.Index ? previous : null);
        AddAfter(features, story, sentence, use, next, nextAt);
        AddBefore(features, story, sentence, use, previous, previousAt);
    }

    private static (DrugGroup? Group, int At) Next(Story story, int index, DrugUse use)
    {
        for (var i = index; i < story.Length && i <= index + Reach; i++)
        {
            foreach (var group in story.Reading.Sentences[i].Groups)
            {
                if (group.Start >= use.Group.End && !group.Names(use.Drug))
                    return (group, i);
            }
        }

        return (null, Math.Min(story.Length - 1, index + OpenReach));
    }

    private static (DrugGroup? Group, int At) Previous(Story story, int index, DrugUse use)
    {
        for (var i = index; i >= 0 && i >= index - Reach; i--)
        {
            var groups = story.Reading.Sentences[i].Groups;
            for (var g = groups.Length - 1; g >= 0; g--)
            {
                if (groups[g].End <= use.Group.Start && !groups[g].Names(use.Drug))
                    return (groups[g], i);
            }
        }

        return (null, -1);
    }

    // Within the sentence, up to the drugs on either side.
    private void AddSentence(FeatureList features, Story story, StorySentence sentence, DrugUse use, DrugGroup? next, DrugGroup? previous)
    {
        var span = use.Sentence.Span;
        var left = Segment.Of(story, sentence.Index, sentence.Index, previous?.End ?? span.Start, use.Group.Start).Status;
        var right = Segment.Of(story, sentence.Index, sentence.Index, use.Group.End, next?.Start ?? span.End).Status;
        features.Add(_status[0, (int)left]);
        features.Add(_status[1, (int)right]);
        features.Add(_statusOfKind[1, (int)right, (int)story.Kind]);
    }

    private void AddAfter(FeatureList features, Story story, StorySentence sentence, DrugUse use, DrugGroup? next, int at)
    {
        var kind = (int)story.Kind;
        var segment = Segment.Of(story, sentence.Index, at, use.Group.End, next?.Start ?? story.Reading.Sentences[at].Span.End);
        var status = (int)segment.Status;
        features.Add(_after[status, next is null ? 0 : at == sentence.Index ? 2 : 1]);
        features.Add(_afterOfKind[status, next is null ? 0 : 1, kind]);
        for (var classes = next is null ? 0 : segment.Tail; classes != 0;)
        {
            var one = WordClasses.Take(ref classes);
            features.Add(_next[one]);
            features.Add(_nextOfKind[one, kind]);
            features.Add(_nextOfStatus[one, status]);
        }
    }

    private void AddBefore(FeatureList features, Story story, StorySentence sentence, DrugUse use, DrugGroup? previous, int at)
    {
        var kind = (int)story.Kind;
        if (previous is null)
        {
            features.Add(_first[kind]);
            return;
        }

        var segment = Segment.Of(story, at, sentence.Index, previous.End, use.Group.Start);
        features.Add(_before[(int)segment.Status]);
        features.Add(_beforeOfKind[(int)segment.Status, kind]);
        for (var classes = segment.Tail; classes != 0;)
        {
            var one = WordClasses.Take(ref classes);
            features.Add(_previous[one]);
            features.Add(_previousOfKind[one, kind]);
        }
    }
}
