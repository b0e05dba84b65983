using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.Claims.Results;

/// <summary>Finds the classes of words, and the single cues of results, around the names of a drug and after them.</summary>
/// <param name="found">Where they are added.</param>
/// <param name="tellings">The sentences.</param>
/// <param name="places">By place of a sentence, whether it names the drug.</param>
internal sealed class ResultWords(ResultFindings found, Tellings tellings, bool[] places)
{
    private const int SideLength = 5;
    private const int Window = 3;
    private const int InSentence = 0, OnTheLeft = 1, OnTheRight = 2, InNext = 3, Later = 4;
    private const int EventInClause = 0, EventInNext = 1;

    private readonly ClaimReading _reading = tellings.Reading;

    /// <summary>Adds those of <paramref name="uses"/>, for each sentence by its first use.</summary>
    public void Add(IReadOnlyList<DrugUse> uses)
    {
        var last = -1;
        foreach (var use in uses)
        {
            var place = use.Sentence.Place;
            if (place == last || tellings.IsCut(place) || !ResultPlaces.IsProse(ResultPlaces.Of(use.Sentence)))
                continue;
            last = place;
            AddSentence(use, place);
            AddClause(use, place);
            AddNext(use, place);
        }
    }

    private void AddSentence(DrugUse use, int place)
    {
        ulong all = 0, left = 0, right = 0;
        var after = 0;
        var words = use.Sentence.Words;
        var classesOf = use.Sentence.RoleClasses(_reading);
        var before = 0;
        for (var i = 0; i < words.Length && words[i].Start < use.Mention.Span.Start; i++)
            before += IsInDrugs(use.Sentence, words[i]) ? 0 : 1;
        for (int i = 0, count = 0; i < words.Length; i++)
        {
            if (IsInDrugs(use.Sentence, words[i]))
                continue;
            var classes = classesOf[i];
            all |= classes;
            if (words[i].Start >= use.Mention.Span.End && after++ < SideLength)
                right |= classes;
            else if (count < before && count >= before - SideLength)
                left |= classes;
            count++;
        }

        AddClasses(InSentence, place, all);
        AddClasses(OnTheLeft, place, left);
        AddClasses(OnTheRight, place, right);
    }

    private void AddClause(DrugUse use, int place)
    {
        var (start, end) = (int.MinValue, int.MaxValue);
        foreach (var at in use.Sentence.Breaks)
        {
            if (at < use.Mention.Span.Start)
                start = at;
            else if (at >= use.Mention.Span.End && at < end)
                end = at;
        }

        AddEvents(EventInClause, place, start, end);
    }

    // What follows without naming the drug again, up to the next therapy.
    private void AddNext(DrugUse use, int place)
    {
        for (var i = place + 1; i <= place + Window && i < _reading.Sentences.Count; i++)
        {
            var next = _reading.Sentences[i];
            if (tellings.IsCut(i) || places[i] || next.Zone != use.Sentence.Zone)
                return;
            var end = next.Groups.Length > 0 ? next.Groups[0].Start : int.MaxValue;
            var classes = 0ul;
            var classesOf = next.RoleClasses(_reading);
            for (var w = 0; w < classesOf.Length && next.Words[w].Start < end; w++)
                classes |= classesOf[w];
            AddClasses(i == place + 1 ? InNext : Later, i, classes);
            if (i == place + 1)
                AddEvents(EventInNext, i, int.MinValue, end);
            if (next.Groups.Length > 0)
                return;
        }
    }

    private void AddClasses(int where, int place, ulong classes)
    {
        while (classes != 0)
            found.Add(ResultFeatures.Word, place, where, WordClasses.Take(ref classes));
    }

    private void AddEvents(int where, int place, int start, int end)
    {
        var statement = tellings.StatementAt(place);
        foreach (ref readonly var e in statement.Events)
        {
            var at = statement.Place(e.First, e.End).Start;
            if (!e.Consumed && at >= start && at < end)
                found.Add(ResultFeatures.Event, place, where, ResultFeatures.EventOf(e));
        }
    }

    private static bool IsInDrugs(SentenceReading sentence, Word word)
    {
        foreach (var group in sentence.Groups)
        {
            if (word.Start >= group.Start && word.Start < group.End)
                return true;
        }

        return false;
    }
}
