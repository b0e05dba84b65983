using System.Globalization;
using System.Runtime.CompilerServices;
using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Questions;

/// <summary>
/// How many questions of whole sets are read right. Those beside the project were never learned from; those of <c>tools/questions</c>
/// were, so that they only show that weights, words and code belong together.
/// </summary>
public sealed class QuestionSetTests
{
    private static readonly QuestionReader Reader = new(SomeExtraction.Vocabulary, new MentionFinder(SomeExtraction.Vocabulary));

    [Fact]
    public void QuestionsThatWereNotLearnedFromAreReadRight()
    {
        var path = Path.Combine(Repository(), "..", "shared", "questions", "questions.tsv");
        Assert.SkipUnless(File.Exists(path), "../shared/questions is not beside the project");
        var shares = Shares.Of(File.ReadLines(path).Skip(1));

        Assert.True(shares.Intent >= 0.95, $"intent {shares.Intent:F3}");
        Assert.True(shares.Filters >= 0.97, $"filters {shares.Filters:F3}");
        Assert.True(shares.Whole >= 0.95, $"whole {shares.Whole:F3}");
        Assert.True(shares.Refused >= 0.95, $"refused {shares.Refused:F3}");
    }

    [Fact]
    public void QuestionsThatWereLearnedFromAreReadRight()
    {
        var files = Directory.GetFiles(Path.Combine(Repository(), "tools", "questions"), "*.tsv", SearchOption.AllDirectories);
        var shares = Shares.Of(files.Order(StringComparer.Ordinal).SelectMany(file => File.ReadLines(file).Skip(1)));

        Assert.True(shares.Intent >= 0.97, $"intent {shares.Intent:F3}");
        Assert.True(shares.Whole >= 0.95, $"whole {shares.Whole:F3}");
        Assert.True(shares.Refused >= 0.97, $"refused {shares.Refused:F3}");
    }

    private static string Repository([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    /// <summary>Shares of right readings: the first three of the questions that have one, the last of those to be refused.</summary>
    private sealed record Shares(double Intent, double Filters, double Whole, double Refused)
    {
        public static Shares Of(IEnumerable<string> rows)
        {
            int inside = 0, outside = 0, intents = 0, filters = 0, wholes = 0, refused = 0;
            foreach (var cells in rows.Where(row => row.Length > 0).Select(row => row.Split('\t')))
            {
                var reading = Reader.Read(cells[0]);
                if (cells[1] == "-")
                {
                    outside++;
                    refused += reading.Intent is null ? 1 : 0;
                    continue;
                }

                inside++;
                var intent = Allows(cells[1], reading.Intent is { } read ? [QuestionTerms.Of(read)] : []);
                var entities = Allows(cells[2], reading.Entities.Select(entity => $"{Words.Of(entity.Kind)}:{entity.Id}"));
                var filter = Allows(cells[3], QuestionTerms.Of(reading.Filters).Where(pair => pair.Name != "exclude").Select(InWords));
                intents += intent ? 1 : 0;
                filters += filter ? 1 : 0;
                wholes += intent && entities && filter ? 1 : 0;
            }

            return new Shares((double)intents / inside, (double)filters / inside, (double)wholes / inside, outside == 0 ? 1 : (double)refused / outside);
        }

        // Alternatives are parted by ' / ', the items of one by '|'; '-' is none.
        private static bool Allows(string cell, IEnumerable<string> read)
        {
            HashSet<string> items = [.. read.Select(item => item.ToLowerInvariant())];
            return cell.Split(" / ").Any(right => items.SetEquals(right.Trim() == "-" ? [] : right.Trim().ToLowerInvariant().Split('|')));
        }

        private static string InWords((string Name, object Value) filter) => $"{filter.Name}={Convert.ToString(filter.Value, CultureInfo.InvariantCulture)}";
    }
}
