using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Questions;

namespace EvidenceGraph.QuestionTrainer;

/// <summary>A reading as a row of a table of questions.</summary>
internal static class ReadingRow
{
    public static string Of(string question, QuestionReading reading) => string.Join(
        '\t',
        question,
        reading.Intent is { } intent ? QuestionTerms.Of(intent) : "-",
        Cell(reading.Entities.Select(entity => $"{Words.Of(entity.Kind)}:{entity.Id}")),
        Cell(QuestionTerms.Of(reading.Filters).Where(filter => filter.Name != "exclude").Select(filter => $"{filter.Name}={Convert.ToString(filter.Value, CultureInfo.InvariantCulture)}")));

    private static string Cell(IEnumerable<string> items) => string.Join('|', items) is { Length: > 0 } cell ? cell : "-";
}
