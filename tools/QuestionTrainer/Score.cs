using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Questions;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>How many readings are right: intent, entities (F1 over all), filters, all three, and the refusals.</summary>
internal sealed class Score
{
    private int _inside, _outside, _intent, _filters, _whole, _refused, _hits, _wrong, _missed;

    /// <summary>The share of right intents among the questions that have an answer.</summary>
    public double Intent => Share(_intent, _inside);

    /// <summary>The share of those whose filters are all right.</summary>
    public double Filters => Share(_filters, _inside);

    /// <summary>The share of those of which nothing is wrong.</summary>
    public double Whole => Share(_whole, _inside);

    /// <summary>The share of the questions outside that were refused.</summary>
    public double Refused => Share(_refused, _outside);

    /// <summary>F1 over the entities of all questions that have an answer.</summary>
    public double Entities => Share(2 * _hits, (2 * _hits) + _wrong + _missed);

    /// <summary>Counts a reading; returns what is wrong with it, null where nothing is.</summary>
    public string? Add(AskedQuestion question, QuestionReading reading)
    {
        var intent = reading.Intent is { } read ? QuestionTerms.Of(read) : null;
        if (question.IsOutside)
        {
            _outside++;
            _refused += intent is null ? 1 : 0;
            return intent is null ? null : $"{question.Text}\n    not refused: {intent}";
        }

        _inside++;
        HashSet<string> entities = [.. reading.Entities.Select(entity => $"{Words.Of(entity.Kind)}:{entity.Id}".ToLowerInvariant())];
        HashSet<string> filters = [.. QuestionTerms.Of(reading.Filters).Where(filter => filter.Name != "exclude").Select(InWords)];
        var bestEntities = question.Entities.MaxBy(right => right.Count(entities.Contains) - entities.Count(one => !right.Contains(one)) - right.Count(one => !entities.Contains(one)))!;
        _hits += bestEntities.Count(entities.Contains);
        _wrong += entities.Count(one => !bestEntities.Contains(one));
        _missed += bestEntities.Count(one => !entities.Contains(one));
        var (intentIsRight, filtersAreRight) = (question.Intents.Contains(intent), question.Filters.Any(filters.SetEquals));
        _intent += intentIsRight ? 1 : 0;
        _filters += filtersAreRight ? 1 : 0;
        var isWhole = intentIsRight && filtersAreRight && bestEntities.SetEquals(entities);
        _whole += isWhole ? 1 : 0;
        return isWhole ? null : string.Join("\n    ", new[] { question.Text }
            .Concat(intentIsRight ? [] : new[] { $"intent: {intent ?? "none"} for {string.Join(" or ", question.Intents)}. {reading.Refusal}" })
            .Concat(bestEntities.SetEquals(entities) ? [] : new[] { $"entities: {string.Join(' ', entities)} for {string.Join(' ', bestEntities)}" })
            .Concat(filtersAreRight ? [] : new[] { $"filters: {string.Join(' ', filters)} for {string.Join(" or ", question.Filters.Select(right => string.Join(' ', right)))}" }));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"intent {Intent:F3} entities {Entities:F3} filters {Filters:F3} whole {Whole:F3} refused {Refused:F3} of {_inside} + {_outside}");

    private static double Share(int part, int all) => all == 0 ? double.NaN : (double)part / all;

    private static string InWords((string Name, object Value) filter) =>
        $"{filter.Name}={Convert.ToString(filter.Value, CultureInfo.InvariantCulture)}".ToLowerInvariant();
}
