using System.Security.Cryptography;
using System.Text;

namespace EvidenceGraph.Vocabularies;

/// <summary>Puts the tables of one or more sources together, checks them, and makes the vocabulary.</summary>
internal sealed class VocabularyBuilder
{
    private const int MaxName = 500;

    private readonly List<Concept> _concepts = [];
    private readonly ConceptIndex _rows = new();
    private readonly List<DrugMechanism> _mechanisms = [];
    private readonly List<DiseaseAntibody> _antibodies = [];
    private readonly List<AmbiguousName> _ambiguous = [];
    private readonly Dictionary<string, string[]> _cueGroups = new(StringComparer.Ordinal);
    private readonly VocabularyLinks _links = new();
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Reads every table that <paramref name="source"/> has.</summary>
    public void Add(VocabularySource source)
    {
        for (var kind = ConceptKind.Disease; kind <= ConceptKind.Target; kind++)
        {
            if (Open(source, VocabularyReader.Tables[(int)kind], "id", "name", "synonyms") is { } table)
                AddConcepts(kind, table);
        }

        if (Open(source, "drug_mechanisms", "drug", "mechanism") is { } mechanisms)
            AddMechanisms(mechanisms);
        if (Open(source, "disease_antibodies", "disease", "antibody") is { } antibodies)
            AddAntibodies(antibodies);
        if (Open(source, "curator_synonyms", "kind", "id", "synonym") is { } synonyms)
            AddSynonyms(synonyms);
        if (Open(source, "cue_groups", "group", "words") is { } groups)
            AddCueGroups(groups);
        if (Open(source, "ambiguous_names", "name", "meaning") is { } ambiguous)
            AddAmbiguous(ambiguous);
    }

    /// <summary>The vocabulary.</summary>
    /// <exception cref="VocabularyException">A relation names an unknown id, or the parents of a row lead back to it.</exception>
    public Vocabulary Build()
    {
        _links.Check(_concepts, _rows);
        return new Vocabulary(_concepts, _mechanisms, _antibodies, _ambiguous, _rows, Convert.ToHexStringLower(_digest.GetHashAndReset()));
    }

    private VocabularyTable? Open(VocabularySource source, string name, params ReadOnlySpan<string> required)
    {
        if (source.Bytes(name) is not { } bytes)
            return null;
        _digest.AppendData(Encoding.UTF8.GetBytes($"{name}\t{bytes.Length}\n"));
        _digest.AppendData(bytes);
        return VocabularyTable.Read(source.FileOf(name), bytes, required);
    }

    private void AddConcepts(ConceptKind kind, VocabularyTable table)
    {
        int id = table.Column("id"), name = table.Column("name"), synonyms = table.Column("synonyms");
        int parents = table.Column(kind == ConceptKind.Drug ? "member_of" : "subtype_of"), parts = table.Column("composed_of");
        var known = _concepts.Count;
        for (var row = 0; row < table.Count; row++)
        {
            CheckName(table, row, id);
            CheckName(table, row, name);
            var key = table.Cell(row, id);
            var names = table.Values(row, synonyms);
            foreach (var synonym in names)
            {
                if (synonym.Length > MaxName)
                    throw table.Bad(row, synonyms, synonym, $"names of {MaxName} characters at most");
            }

            _links.Add(table, row, kind, parents, parts);
            var index = _rows[kind, key];
            if (index < 0)
            {
                _rows.Add(kind, key, _concepts.Count);
                _concepts.Add(Read(kind, table, row, names, table.Values(row, parents), table.Values(row, parts)));
            }
            else if (index >= known)
            {
                throw table.Bad(row, id, key, "an id that no earlier row of this table has");
            }
            else
            {
                _concepts[index] = Merge(_concepts[index], table.Cell(row, name), names, table.Values(row, parents));
            }
        }
    }

    private static Concept Read(ConceptKind kind, VocabularyTable table, int row, string[] synonyms, string[] parents, string[] parts) =>
        new(
            kind,
            table.Cell(row, table.Column("id")),
            table.Cell(row, table.Column("name")),
            synonyms,
            parents,
            Array.FindAll(parts, part => part[0] != '@'),
            Array.ConvertAll(Array.FindAll(parts, part => part[0] == '@'), part => part[1..]),
            new ConceptFields(table, row));

    private static Concept Merge(Concept known, string name, string[] synonyms, string[] parents) =>
        known with
        {
            Synonyms = [.. known.Synonyms.Concat(synonyms).Append(name).Where(other => other != known.Name).Distinct(StringComparer.Ordinal)],
            Parents = [.. known.Parents.Union(parents, StringComparer.Ordinal)],
        };

    private static void CheckName(VocabularyTable table, int row, int column)
    {
        var cell = table.Cell(row, column);
        if (cell.Length is 0 or > MaxName)
            throw table.Bad(row, column, cell, $"1 to {MaxName} characters");
    }

    private void AddMechanisms(VocabularyTable table)
    {
        int drug = table.Column("drug"), mechanism = table.Column("mechanism"), targets = table.Column("targets");
        for (var row = 0; row < table.Count; row++)
        {
            _links.Add(table, row, drug, ConceptKind.Drug);
            _links.Add(table, row, mechanism, ConceptKind.Mechanism);
            _links.Add(table, row, targets, ConceptKind.Target);
            _mechanisms.Add(new DrugMechanism(
                table.Cell(row, drug), table.Cell(row, mechanism), table.Cell(row, table.Column("action")), table.Values(row, targets), table.Cell(row, table.Column("source"))));
        }
    }

    private void AddAntibodies(VocabularyTable table)
    {
        int disease = table.Column("disease"), antibody = table.Column("antibody");
        for (var row = 0; row < table.Count; row++)
        {
            _links.Add(table, row, disease, ConceptKind.Disease);
            _links.Add(table, row, antibody, ConceptKind.Antibody);
            _antibodies.Add(new DiseaseAntibody(
                table.Cell(row, disease), table.Cell(row, antibody), table.Cell(row, table.Column("association")), table.Cell(row, table.Column("source"))));
        }
    }

    private void AddSynonyms(VocabularyTable table)
    {
        int kind = table.Column("kind"), id = table.Column("id"), synonym = table.Column("synonym");
        var added = new Dictionary<int, List<string>>();
        for (var row = 0; row < table.Count; row++)
        {
            if (!TryKind(table.Cell(row, kind), out var of))
                throw table.Bad(row, kind, table.Cell(row, kind), "disease, antibody, drug, mechanism or target");
            var index = _rows[of, table.Cell(row, id)];
            if (index < 0)
                throw table.Bad(row, id, table.Cell(row, id), $"the id of a {table.Cell(row, kind)}");
            if (!added.TryGetValue(index, out var names))
                added.Add(index, names = []);
            names.AddRange(table.Values(row, synonym));
        }

        foreach (var (index, names) in added)
            _concepts[index] = _concepts[index] with { CuratorSynonyms = [.. _concepts[index].CuratorSynonyms, .. names] };
    }

    private void AddCueGroups(VocabularyTable table)
    {
        for (var row = 0; row < table.Count; row++)
            _cueGroups[table.Cell(row, table.Column("group"))] = table.Values(row, table.Column("words"));
    }

    private void AddAmbiguous(VocabularyTable table)
    {
        int name = table.Column("name"), otherwise = table.Column("otherwise");
        for (var row = 0; row < table.Count; row++)
        {
            CheckName(table, row, name);
            var choice = table.Cell(row, otherwise);
            if (choice is not ("" or "yes" or "defined"))
                throw table.Bad(row, otherwise, choice, "yes, defined or nothing");
            _ambiguous.Add(new AmbiguousName(
                table.Cell(row, name),
                Meanings(table, row, table.Column("meaning")),
                choice == "yes",
                choice == "defined",
                Cues(table, row, table.Column("for")),
                Cues(table, row, table.Column("against")),
                Patterns(table, row, table.Column("beside")),
                Patterns(table, row, table.Column("not_beside"))));
        }
    }

    private static string[] Patterns(VocabularyTable table, int row, int column)
    {
        if (column < 0)
            return [];
        var patterns = table.Cell(row, column).Split('|', StringSplitOptions.RemoveEmptyEntries);
        foreach (var pattern in patterns)
        {
            if (pattern.Length < 2 || pattern.Count('_') != 1)
                throw table.Bad(row, column, pattern, "a pattern with one `_` for the name, such as `_-ILD`");
        }

        return patterns;
    }

    private List<(ConceptKind, string)> Meanings(VocabularyTable table, int row, int column)
    {
        var meanings = new List<(ConceptKind, string)>();
        foreach (var value in table.Values(row, column))
        {
            if (value == "-")
                continue;
            var colon = value.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0 || !TryKind(value[..colon], out var kind) || _rows[kind, value[(colon + 1)..]] < 0)
                throw table.Bad(row, column, value, "kind:id of a known concept, or -");
            meanings.Add((kind, value[(colon + 1)..]));
        }

        return meanings;
    }

    // '@group' stands for the words of the group.
    private List<string> Cues(VocabularyTable table, int row, int column)
    {
        var cues = new List<string>();
        foreach (var value in table.Values(row, column))
        {
            if (value[0] != '@')
                cues.Add(value);
            else if (_cueGroups.TryGetValue(value[1..], out var words))
                cues.AddRange(words);
            else
                throw table.Bad(row, column, value, "a group of cue_groups.tsv");
        }

        return cues;
    }

    private static bool TryKind(string word, out ConceptKind kind)
    {
        kind = word switch
        {
            "disease" => ConceptKind.Disease,
            "antibody" => ConceptKind.Antibody,
            "drug" => ConceptKind.Drug,
            "mechanism" => ConceptKind.Mechanism,
            "target" => ConceptKind.Target,
            _ => (ConceptKind)(-1),
        };
        return kind >= 0;
    }
}
