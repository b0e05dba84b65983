using System.Security.Cryptography;
using System.Text;

namespace EvidenceGraph.Vocabularies;

/// <summary>Reads the tables of a vocabulary: UTF-8, tab-separated, a header line, <c>|</c> between the values of a cell.</summary>
public static class VocabularyReader
{
    private static readonly string[] ConceptTables = ["diseases", "antibodies", "drugs", "mechanisms", "targets"];

    /// <summary>The vocabulary that the library carries.</summary>
    public static Vocabulary BuiltIn()
    {
        var assembly = typeof(VocabularyReader).Assembly;
        return Read(table => assembly.GetManifestResourceStream(table + ".tsv"));
    }

    /// <summary>The vocabulary of the tables in <paramref name="folder"/>.</summary>
    /// <exception cref="VocabularyException">A table cannot be used.</exception>
    public static Vocabulary FromFolder(string folder) =>
        Read(table =>
        {
            var path = Path.Combine(folder, table + ".tsv");
            return File.Exists(path) ? File.OpenRead(path) : null;
        });

    private static Vocabulary Read(Func<string, Stream?> open)
    {
        var concepts = new List<Concept>();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var kind = 0; kind < ConceptTables.Length; kind++)
        {
            foreach (var row in Rows(open(ConceptTables[kind]), digest))
                concepts.Add(ReadConcept((ConceptKind)kind, row));
        }

        var mechanisms = Rows(open("drug_mechanisms"), digest)
            .Select(row => new DrugMechanism(row["drug"], row["mechanism"], row["action"], Values(row, "targets"), row["source"]))
            .ToList();
        var antibodies = Rows(open("disease_antibodies"), digest)
            .Select(row => new DiseaseAntibody(row["disease"], row["antibody"], row["association"], row["source"]))
            .ToList();
        return new Vocabulary(concepts, mechanisms, antibodies, Convert.ToHexStringLower(digest.GetHashAndReset()));
    }

    private static Concept ReadConcept(ConceptKind kind, Dictionary<string, string> row)
    {
        var parts = Values(row, "composed_of");
        return new Concept(
            kind,
            row["id"],
            row["name"],
            Values(row, "synonyms"),
            Values(row, kind == ConceptKind.Drug ? "member_of" : "subtype_of"),
            [.. parts.Where(part => part[0] != '@')],
            [.. parts.Where(part => part[0] == '@').Select(part => part[1..])],
            row.Where(cell => cell.Value.Length > 0 && cell.Key is not ("id" or "name" or "synonyms" or "member_of" or "subtype_of" or "composed_of"))
                .ToDictionary(cell => cell.Key, cell => cell.Value));
    }

    private static string[] Values(Dictionary<string, string> row, string column) =>
        row.GetValueOrDefault(column, "").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static List<Dictionary<string, string>> Rows(Stream? stream, IncrementalHash digest)
    {
        if (stream is null)
            return [];
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var header = reader.ReadLine()!.Split('\t');
        var rows = new List<Dictionary<string, string>>();
        while (reader.ReadLine() is { } line)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(line));
            var cells = line.Split('\t');
            rows.Add(header.Select((name, i) => (name, value: i < cells.Length ? cells[i] : "")).ToDictionary(c => c.name, c => c.value));
        }

        return rows;
    }
}
