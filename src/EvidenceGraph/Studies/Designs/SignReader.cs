using EvidenceGraph.Studies.Participants;
using EvidenceGraph.Studies.Reading;

namespace EvidenceGraph.Studies.Designs;

/// <summary>Counts the <see cref="StudySigns"/> of a document, token by token.</summary>
internal static class SignReader
{
    private const int ReportReach = 6;

    private const WordClass Counted = WordClass.Person | WordClass.Persons | WordClass.Pronoun | WordClass.Average | WordClass.Versus | WordClass.Arm | WordClass.Enrol
        | WordClass.Randomize | WordClass.Works | WordClass.Advice | WordClass.Will | WordClass.Statistic | WordClass.LetterP | WordClass.LetterN | WordClass.Report;

    /// <summary>The signs of <paramref name="reading"/>; page furniture gives none.</summary>
    public static StudySigns Read(StudyReading reading)
    {
        var signs = new StudySigns { NumberedCases = NumberedCases.Count(reading) };
        var ages = new SortedSet<long>();
        foreach (var sentence in reading.Sentences)
        {
            var tokens = reading.Tokens[sentence.First..sentence.End];
            for (var i = 0; i < tokens.Length; i++)
                Count(tokens, i, signs, ages);
        }

        signs.Ages = ages.Count;
        return signs;
    }

    private static void Count(ReadOnlySpan<StudyToken> tokens, int at, StudySigns signs, SortedSet<long> ages)
    {
        var token = tokens[at];
        if (token.Kind == TokenKind.Mark)
        {
            signs.Percentages += token.Is('%') ? 1 : 0;
            return;
        }

        if (token.Kind == TokenKind.Number)
            signs.Numbers++;
        else
            signs.Words++;
        if (token.Kind == TokenKind.Number || token.IsAny(WordClass.Number))
            Number(tokens, at, signs, ages);
        if (token.IsAny(Counted))
            Classes(tokens, at, token.Class, signs);
    }

    private static void Number(ReadOnlySpan<StudyToken> tokens, int at, StudySigns signs, SortedSet<long> ages)
    {
        if (PatientAge.At(tokens, at) is var age and >= 0)
            ages.Add(age);
        if (at + 1 < tokens.Length && tokens[at + 1].IsAny(WordClass.Unit))
            signs.Measures++;
    }

    private static void Classes(ReadOnlySpan<StudyToken> tokens, int at, WordClass classes, StudySigns signs)
    {
        signs.Person += One(classes, WordClass.Person);
        signs.Persons += One(classes, WordClass.Persons);
        signs.Pronouns += One(classes, WordClass.Pronoun);
        signs.Averages += One(classes, WordClass.Average);
        signs.Comparisons += One(classes, WordClass.Versus);
        signs.Arms += One(classes, WordClass.Arm);
        signs.Enrolments += One(classes, WordClass.Enrol | WordClass.Randomize);
        signs.Works += One(classes, WordClass.Works);
        signs.Advice += One(classes, WordClass.Advice);
        signs.Future += One(classes, WordClass.Will);
        signs.Statistics += One(classes, WordClass.Statistic);
        var sign = at + 1 < tokens.Length && tokens[at + 1] is { Kind: TokenKind.Mark, Value: '=' or '<' or '>' };
        signs.Statistics += sign ? One(classes, WordClass.LetterP) : 0;
        signs.Samples += sign ? One(classes, WordClass.LetterN) : 0;
        if ((classes & WordClass.Report) != 0)
            Reported(tokens, at, signs);
    }

    private static int One(WordClass classes, WordClass wanted) => (classes & wanted) != 0 ? 1 : 0;

    // 'We report the case of a woman', 'presentamos tres pacientes': an article or a number, then a person or a case.
    private static void Reported(ReadOnlySpan<StudyToken> tokens, int at, StudySigns signs)
    {
        var (one, several) = (false, false);
        for (var i = at + 1; i < tokens.Length && i <= at + (2 * ReportReach); i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && !token.Is('-'))
                return;
            var isNumber = token.Whole > 1 || (token.IsAny(WordClass.Number) && Lexicon.BuiltIn.ValueOf(token.Value) > 1);
            several |= isNumber && i <= at + ReportReach;
            one |= !several && token.IsAny(WordClass.Article) && i <= at + ReportReach;
            if (!token.IsAny(WordClass.Person | WordClass.Persons))
                continue;
            signs.ReportsSeveral |= several && token.IsAny(WordClass.Persons);
            signs.ReportsOne |= one && token.IsAny(WordClass.Person);
            return;
        }
    }
}
