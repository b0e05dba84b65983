namespace EvidenceGraph.QuestionTrainer;

/// <summary>A question with the readings that are right.</summary>
/// <param name="Text">The words as typed.</param>
/// <param name="Intents">The right intents; null among them where it is to be refused.</param>
/// <param name="Entities">The right sets of <c>kind:id</c>.</param>
/// <param name="Filters">The right sets of <c>name=value</c>.</param>
internal sealed record AskedQuestion(string Text, IReadOnlyList<string?> Intents, IReadOnlyList<HashSet<string>> Entities, IReadOnlyList<HashSet<string>> Filters)
{
    public bool IsOutside => Intents[0] is null;

    /// <summary>The questions of a table with the columns question, intent, entities, filters.</summary>
    public static List<AskedQuestion> Read(string path) =>
        [.. File.ReadLines(path).Skip(1).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>The questions of all tables of an author's folder, or of one table.</summary>
    public static IEnumerable<AskedQuestion> ReadAll(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.tsv").Order(StringComparer.Ordinal).SelectMany(Read) : Read(path);

    private static AskedQuestion Parse(string line)
    {
        var cells = line.Split('\t');
        return new AskedQuestion(
            cells[0],
            [.. cells[1].Split(" / ").Select(intent => intent.Trim() == "-" ? null : intent.Trim())],
            [.. cells[2].Split(" / ").Select(Set)],
            [.. cells[3].Split(" / ").Select(Set)]);
    }

    private static HashSet<string> Set(string cell) => cell.Trim() == "-" ? [] : [.. cell.Trim().Split('|').Select(item => item.Trim().ToLowerInvariant())];
}
