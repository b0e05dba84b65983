using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>How strongly the phrases of a document say each <see cref="CueKind"/>. A phrase counts once, where it weighs most.</summary>
internal sealed class CueSums
{
    // Hints of one kind add up to no more than one plain statement: a long text has many of every kind.
    private const double WeakBelow = 2.9;
    private const double MostOfWeak = 4;

    // A sentence on what others did, or on what is still to be done, says little of this study.
    private const double Elsewhere = 0.25;

    private static readonly int Kinds = Enum.GetValues<CueKind>().Length;

    // One a thread, all zero between documents: clearing what was seen is cheaper than a new array of all cues.
    [ThreadStatic]
    private static double[]? _weights;
    private readonly double[] _sums = new double[Kinds];

    /// <summary>What all phrases together weigh for <paramref name="kind"/>.</summary>
    public double this[CueKind kind] => _sums[(int)kind];

    /// <summary>The sums over <paramref name="reading"/>.</summary>
    public static CueSums Of(StudyReading reading)
    {
        var best = _weights ??= new double[StudyCues.BuiltIn.Count];
        var seen = new List<int>();
        var found = new List<int>();
        foreach (var sentence in reading.Sentences)
            Read(reading.Tokens[sentence.First..sentence.End], FactorOf(sentence.Role), best, seen, found);

        var told = seen.Count;
        foreach (var sentence in reading.Furniture)
            Read(reading.Tokens[sentence.First..sentence.End], 1, best, seen, found);

        var sums = new CueSums();
        Span<double> weak = stackalloc double[Kinds];
        for (var i = 0; i < seen.Count; i++)
        {
            foreach (var vote in StudyCues.BuiltIn.VotesOf(seen[i]))
            {
                // A page's menu names every kind of paper; but only a page about a trial says that it recruits.
                if (i < told || vote.Kind is CueKind.Planned)
                    (vote.Weight < WeakBelow ? weak : sums._sums)[(int)vote.Kind] += vote.Weight * best[seen[i]];
            }
        }

        foreach (var cue in seen)
            best[cue] = 0;
        for (var kind = 0; kind < Kinds; kind++)
            sums._sums[kind] += Math.Min(MostOfWeak, weak[kind]);
        return sums;
    }

    private static void Read(ReadOnlySpan<StudyToken> tokens, double factor, double[] best, List<int> seen, List<int> found)
    {
        found.Clear();
        for (var i = 0; i < tokens.Length;)
        {
            var cue = StudyCues.BuiltIn.MatchAt(tokens, i, out i);
            if (cue >= 0)
                found.Add(cue);
        }

        foreach (var cue in found)
        {
            if (factor <= 1 && StudyCues.BuiltIn.VotesOf(cue)[0].Kind == CueKind.Elsewhere)
                factor *= Elsewhere;
        }

        foreach (var cue in found)
        {
            if (best[cue] == 0)
                seen.Add(cue);
            best[cue] = Math.Max(best[cue], factor);
        }
    }

    private static double FactorOf(SectionRole role) => role switch
    {
        SectionRole.Title => 2,
        SectionRole.Background => 0.4,
        SectionRole.Conclusion => 0.7,
        _ => 1,
    };
}
