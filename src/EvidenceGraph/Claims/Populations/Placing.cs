using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Text;

namespace EvidenceGraph.Claims.Populations;

/// <summary>Finds the cue that reaches a place in a sentence.</summary>
internal static class Placing
{
    /// <summary>The nearest cue of <paramref name="sense"/> within <paramref name="words"/> words whose reach holds <paramref name="span"/>; null where there is none.</summary>
    public static CueHit? Nearest(SentenceReading sentence, TextSpan span, CueSense sense, int words)
    {
        if (!sentence.Has(sense))
            return null;
        CueHit? nearest = null;
        var least = words + 1;
        foreach (var hit in sentence.Hits)
        {
            if (hit.Cue.Sense != sense)
                continue;
            var distance = Distance(sentence, span, hit);
            if (distance < least)
            {
                least = distance;
                nearest = hit;
            }
        }

        return nearest;
    }

    /// <summary>The words between the cue and <paramref name="span"/> in the direction of its reach; a large number where it does not reach.</summary>
    public static int Distance(SentenceReading sentence, TextSpan span, CueHit hit)
    {
        const int Never = int.MaxValue;
        switch (hit.Cue.Reach)
        {
            case CueReach.Any:
                return 0;
            case CueReach.Glued:
                return hit.Span.Start >= span.End && hit.Span.Start - span.End <= 1 ? 0 : Never;
            case CueReach.After when hit.Span.End <= span.Start && !sentence.BreaksBetween(hit.Span.End, span.Start):
                return sentence.WordsBetween(hit.Span.End, span.Start);
            case CueReach.Before when hit.Span.Start >= span.End && !sentence.BreaksBetween(span.End, hit.Span.Start):
                return sentence.WordsBetween(span.End, hit.Span.Start);
            default:
                return Never;
        }
    }
}
