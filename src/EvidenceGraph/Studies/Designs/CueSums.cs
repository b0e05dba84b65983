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
    private const double InTitle = 2;
    private const int HeadlineReach = 1200;
    private const int HeadlineWords = 6;

    private static readonly int Kinds = Enum.GetValues<CueKind>().Length;

    // One a thread, all zero between documents: clearing what was seen is cheaper than a new array of all cues.
    [ThreadStatic]
    private static double[]? _weights;
    private readonly double[] _sums = new double[Kinds];
    private int _titles;
    private int _labels;

    /// <summary>What all phrases together weigh for <paramref name="kind"/>.</summary>
    public double this[CueKind kind] => _sums[(int)kind];

    /// <summary>Whether a phrase of the title says <paramref name="kind"/> plainly.</summary>
    public bool IsInTitle(CueKind kind) => (_titles >> (int)kind & 1) != 0;

    /// <summary>Whether the page labels the document as <paramref name="kind"/>: 'Case report' alone on a line or between wide gaps.</summary>
    public bool IsLabel(CueKind kind) => (_labels >> (int)kind & 1) != 0;

    /// <summary>The sums over <paramref name="reading"/>.</summary>
    public static CueSums Of(StudyReading reading)
    {
        var best = _weights ??= new double[StudyCues.BuiltIn.Count];
        var seen = new List<int>();
        var found = new List<CueMatch>();
        var sums = new CueSums();
        foreach (var sentence in reading.Sentences)
        {
            Read(reading.Tokens[sentence.First..sentence.End], FactorOf(sentence.Role), best, seen, found);
            sums.Label(reading.Tokens, sentence, found);
        }

        foreach (var sentence in reading.Furniture)
        {
            if (IsHeadline(reading.Tokens[sentence.First..sentence.End]))
                Read(reading.Tokens[sentence.First..sentence.End], 1, best, seen, found);
        }

        var told = seen.Count;
        foreach (var sentence in reading.Furniture)
        {
            Read(reading.Tokens[sentence.First..sentence.End], 1, best, seen, found);
            sums.Label(reading.Tokens, sentence, found);
        }

        sums.Add(best, seen, told);
        foreach (var cue in seen)
            best[cue] = 0;
        return sums;
    }

    private void Add(double[] best, List<int> seen, int told)
    {
        Span<double> weak = stackalloc double[Kinds];
        weak.Clear();
        for (var i = 0; i < seen.Count; i++)
        {
            foreach (var vote in StudyCues.BuiltIn.VotesOf(seen[i]))
            {
                // A page's menu names every kind of paper; but only a page about a trial says that it recruits.
                if (i < told || vote.Kind is CueKind.Planned)
                    Add(vote, best[seen[i]], weak);
                _titles |= best[seen[i]] >= InTitle && vote.Weight > WeakBelow ? 1 << (int)vote.Kind : 0;
            }
        }

        for (var kind = 0; kind < Kinds; kind++)
            _sums[kind] += Math.Min(MostOfWeak, weak[kind]);
    }

    // A hint is no more than that in a title.
    private void Add(CueVote vote, double factor, Span<double> weak)
    {
        if (vote.Weight < WeakBelow)
            weak[(int)vote.Kind] += vote.Weight * Math.Min(1, factor);
        else
            _sums[(int)vote.Kind] += vote.Weight * factor;
    }

    private static void Read(ReadOnlySpan<StudyToken> tokens, double factor, double[] best, List<int> seen, List<CueMatch> found)
    {
        found.Clear();
        for (var i = 0; i < tokens.Length;)
        {
            var first = i;
            var cue = StudyCues.BuiltIn.MatchAt(tokens, i, out i);
            if (cue >= 0)
                found.Add(new CueMatch(cue, first, i));
        }

        foreach (var match in found)
        {
            if (factor <= 1 && StudyCues.BuiltIn.VotesOf(match.Cue)[0].Kind == CueKind.Elsewhere)
                factor *= Elsewhere;
        }

        foreach (var match in found)
        {
            if (best[match.Cue] == 0)
                seen.Add(match.Cue);
            best[match.Cue] = Math.Max(best[match.Cue], factor);
        }
    }

    // A line near the top that reads like a sentence may be the title, whatever the page makes of it; a menu has gaps and bars.
    private static bool IsHeadline(ReadOnlySpan<StudyToken> tokens)
    {
        if (tokens[0].Start > HeadlineReach)
            return false;
        var words = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            words += tokens[i].Kind == TokenKind.Word ? 1 : 0;
            if (tokens[i].Is('|') || (i > 0 && tokens[i].Start > tokens[i - 1].End + 1))
                return false;
        }

        return words >= HeadlineWords;
    }

    // A line that names several kinds of paper is a menu.
    private void Label(ReadOnlySpan<StudyToken> tokens, StudySentence sentence, List<CueMatch> found)
    {
        var kinds = 0;
        foreach (var match in found)
        {
            var vote = StudyCues.BuiltIn.VotesOf(match.Cue)[0];
            if (vote.Kind is > CueKind.Other and <= CueKind.Laboratory && vote.Weight > WeakBelow && StandsAlone(tokens, sentence, match))
                kinds |= 1 << (int)vote.Kind;
        }

        _labels |= (kinds & (kinds - 1)) == 0 ? kinds : 0;
    }

    private static bool StandsAlone(ReadOnlySpan<StudyToken> tokens, StudySentence sentence, CueMatch match)
    {
        var (first, end) = (sentence.First + match.First, sentence.First + match.End);
        return (first == sentence.First || IsGap(tokens[first - 1], tokens[first]))
            && (end == sentence.End || IsGap(tokens[end], tokens[end - 1]) || tokens[end].Start >= tokens[end - 1].End + 2);
    }

    private static bool IsGap(StudyToken mark, StudyToken word) =>
        (mark.Kind == TokenKind.Mark && mark.Value is '|' or ':' or '·' or '•' or '>' or '/' or ';' or '.') || word.Start >= mark.End + 2;

    private static double FactorOf(SectionRole role) => role switch
    {
        SectionRole.Title => InTitle,
        SectionRole.Background => 0.4,
        SectionRole.Conclusion => 0.7,
        _ => 1,
    };
}
