using EvidenceGraph.Documents;
using EvidenceGraph.Studies.Reading;
using EvidenceGraph.Studies.Weighing;

namespace EvidenceGraph.Studies.Durations;

/// <summary>What the words around a time say of it.</summary>
internal static class TimeContext
{
    private const int Reach = 10;
    private const int Near = 3;

    private const double Month = 28;
    private const double Quarter = 84;
    private const double Year = 360;

    /// <summary>The features of <paramref name="time"/> that its own sentence tells.</summary>
    public static FeatureBits Of(ReadOnlySpan<StudyToken> sentence, StatedTime time, SectionRole role)
    {
        var features = new FeatureSet<TimeFeature>();
        Form(sentence, time, ref features);
        Length(time.Days, ref features);
        Before(sentence, time, ref features);
        After(sentence, time, ref features);
        Sentence(sentence, time, ref features);
        Place(role, ref features);
        return features.Bits;
    }

    private static void Form(ReadOnlySpan<StudyToken> sentence, StatedTime time, ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.Point, time.Form == TimeForm.Point);
        features.Add(TimeFeature.Joined, time.Form == TimeForm.Joined);
        features.Add(TimeFeature.WithSpread, time.Form == TimeForm.WithSpread);
        features.Add(TimeFeature.FirstOfTwo, time.Form == TimeForm.FirstOfTwo);
        features.Add(TimeFeature.RangeStart, time.Form == TimeForm.RangeStart);
        features.Add(TimeFeature.RangeEnd, time.Form == TimeForm.RangeEnd);
        features.Add(TimeFeature.InWords, time.Form == TimeForm.Words);
        features.Add(TimeFeature.SpelledOut, sentence[time.First].IsAny(WordClass.Number));
        features.Add(TimeFeature.Days, time.Unit == 'D');
        features.Add(TimeFeature.Weeks, time.Unit == 'W');
        features.Add(TimeFeature.Months, time.Unit == 'M');
        features.Add(TimeFeature.Years, time.Unit == 'Y');
        features.Add(TimeFeature.InParentheses, time.First > 0 && sentence[time.First - 1].Is('('));
        features.Add(TimeFeature.InBrackets, time.First > 0 && sentence[time.First - 1].Is('['));
        features.Add(TimeFeature.SentenceStart, time.First < 3);
    }

    private static void Length(double days, ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.BelowMonth, days < Month);
        features.Add(TimeFeature.BelowQuarter, days is >= Month and < Quarter);
        features.Add(TimeFeature.BelowYear, days is >= Quarter and < Year);
        features.Add(TimeFeature.YearToTwo, days is >= Year and <= 2 * (Year + 5));
        features.Add(TimeFeature.AboveTwoYears, days > 2 * (Year + 5));
        features.Add(TimeFeature.AboveTenYears, days > 10 * (Year + 5));
    }

    private static void Before(ReadOnlySpan<StudyToken> sentence, StatedTime time, ref FeatureSet<TimeFeature> features)
    {
        var (near, far) = (WordClass.None, WordClass.None);
        for (var i = time.First - 1; i >= 0 && i >= time.First - Reach && !sentence[i].Is(';'); i--)
        {
            far |= sentence[i].Class;
            if (i >= time.First - Near)
                near |= sentence[i].Class;
            features.Add(TimeFeature.SignBefore, i >= time.First - 2 && sentence[i] is { Kind: TokenKind.Mark, Value: '<' or '>' or '≥' or '≤' or '±' or '/' or '=' });
        }

        features.Add(TimeFeature.FollowUpNear, Any(near, WordClass.FollowUp));
        features.Add(TimeFeature.FollowUpBefore, Any(far, WordClass.FollowUp));
        features.Add(TimeFeature.AverageNear, Any(near, WordClass.Average));
        features.Add(TimeFeature.AfterNear, Any(near, WordClass.After));
        features.Add(TimeFeature.OverNear, Any(near, WordClass.Over));
        features.Add(TimeFeature.AtNear, Any(near, WordClass.At));
        features.Add(TimeFeature.EveryNear, Any(near, WordClass.Every));
        features.Add(TimeFeature.LimitNear, Any(near, WordClass.Limit));
        features.Add(TimeFeature.PastNear, Any(near, WordClass.Past));
        features.Add(TimeFeature.AgeBefore, Any(near, WordClass.Age));
        features.Add(TimeFeature.OnsetBefore, Any(far, WordClass.Onset));
        features.Add(TimeFeature.LastBefore, Any(far, WordClass.Last));
        features.Add(TimeFeature.VisitBefore, Any(far, WordClass.Visit));
        features.Add(TimeFeature.TreatBefore, Any(far, WordClass.Treat));
        features.Add(TimeFeature.StateBefore, Any(far, WordClass.State));
        features.Add(TimeFeature.DeathBefore, Any(far, WordClass.Death));
        features.Add(TimeFeature.MeasureBefore, Any(far, WordClass.Measure));
        features.Add(TimeFeature.PrimaryBefore, Any(far, WordClass.Primary));
        features.Add(TimeFeature.TargetBefore, Any(near, WordClass.Target));
        features.Add(TimeFeature.ScreenBefore, Any(far, WordClass.Screen));
    }

    private static void After(ReadOnlySpan<StudyToken> sentence, StatedTime time, ref FeatureSet<TimeFeature> features)
    {
        var (next, near, far) = (WordClass.None, WordClass.None, WordClass.None);
        for (var i = time.End; i < sentence.Length && i < time.End + Reach && !sentence[i].Is(';'); i++)
        {
            far |= sentence[i].Class;
            if (i < time.End + Near)
                near |= sentence[i].Class;
            if (i == time.End || (i == time.End + 1 && sentence[time.End].Kind == TokenKind.Mark))
                next |= sentence[i].Class;
        }

        features.Add(TimeFeature.FollowUpNext, Any(near, WordClass.FollowUp));
        features.Add(TimeFeature.CourseNext, Any(next, WordClass.Course));
        features.Add(TimeFeature.LaterNext, Any(next, WordClass.Later) || Any(next, WordClass.After));
        features.Add(TimeFeature.PastNext, Any(near, WordClass.Past));
        features.Add(TimeFeature.AgeNext, Any(near, WordClass.Age));
        features.Add(TimeFeature.OnsetAfter, Any(near, WordClass.Onset));
        features.Add(TimeFeature.StateAfter, Any(far, WordClass.State));
        features.Add(TimeFeature.DeathAfter, Any(far, WordClass.Death));
        features.Add(TimeFeature.TreatAfter, Any(far, WordClass.Treat));
        features.Add(TimeFeature.MeasureAfter, Any(far, WordClass.Measure));
        features.Add(TimeFeature.VisitAfter, Any(far, WordClass.Visit));
        features.Add(TimeFeature.PersonsAfter, Any(far, WordClass.Persons));
    }

    private static void Sentence(ReadOnlySpan<StudyToken> sentence, StatedTime time, ref FeatureSet<TimeFeature> features)
    {
        // A sentence without an end (a table, a list) is looked at around the time alone.
        var from = Math.Max(0, time.First - 40);
        var classes = WordClass.None;
        foreach (var token in sentence[from..Math.Min(sentence.Length, time.End + 40)])
            classes |= token.Class;
        features.Add(TimeFeature.PrimarySentence, Any(classes, WordClass.Primary));
        features.Add(TimeFeature.FollowUpSentence, Any(classes, WordClass.FollowUp));
        features.Add(TimeFeature.FutureSentence, Any(classes, WordClass.Will));
    }

    private static void Place(SectionRole role, ref FeatureSet<TimeFeature> features)
    {
        features.Add(TimeFeature.Title, role == SectionRole.Title);
        features.Add(TimeFeature.Background, role == SectionRole.Background);
        features.Add(TimeFeature.Methods, role == SectionRole.Methods);
        features.Add(TimeFeature.Results, role == SectionRole.Results);
        features.Add(TimeFeature.Conclusion, role == SectionRole.Conclusion);
        features.Add(TimeFeature.Registry, role == SectionRole.Registry);
    }

    private static bool Any(WordClass classes, WordClass wanted) => (classes & wanted) != 0;
}
