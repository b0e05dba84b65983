using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>The cues of the sentence that names a drug, by their distance. Immutable.</summary>
internal sealed class CueFeatures
{
    private const int Farthest = 12;
    private const int Far = 3;

    // A cue that has another drug between it and this one is taken by the other.
    private static readonly string[] Bins = ["touching", "near", "amid", "far", "touching-taken", "near-taken", "amid-taken", "far-taken"];

    private readonly FeatureGrid _anywhere, _elsewhere, _cue, _cueOfKind;

    public CueFeatures(FeatureSpace space)
    {
        var senses = EmbeddedTable.Names<CueSense>();
        var zones = EmbeddedTable.Names<Zone>();
        _anywhere = new(space, "sentence", senses, zones);
        _elsewhere = new(space, "elsewhere", senses, zones);
        _cue = new(space, "cue", senses, Bins, zones);
        _cueOfKind = new(space, "cue-of", senses, zones, EmbeddedTable.Names<StudyKind>());
    }

    /// <summary>Adds the features of <paramref name="use"/>.</summary>
    public void Add(FeatureList features, Story story, DrugUse use)
    {
        var zone = (int)use.Sentence.Zone;
        var span = new TextSpan(use.Group.Start, use.Group.End);
        foreach (var hit in use.Sentence.Hits)
        {
            var sense = (int)hit.Cue.Sense;
            if (hit.Cue.Sense is CueSense.Joins or CueSense.Break)
                continue;
            if (hit.Cue.Reach == CueReach.Any)
            {
                features.Add(_anywhere[sense, zone]);
                continue;
            }

            var distance = Placing.Distance(use.Sentence, span, hit);
            if (distance > Farthest)
            {
                features.Add(_elsewhere[sense, zone]);
                continue;
            }

            var bin = distance switch { 0 => 0, <= 2 => 1, <= 6 => 2, _ => Far };
            var isTaken = IsTaken(use.Sentence, use.Group, hit);
            features.Add(_cue[sense, bin + (isTaken ? Bins.Length / 2 : 0), zone]);
            if (!isTaken && bin < Far)
                features.Add(_cueOfKind[sense, zone, (int)story.Kind]);
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
}
