namespace EvidenceGraph.Vocabularies;

/// <summary>What a look at a folder of tables shows: how much there is of each kind, or why it cannot be used.</summary>
/// <param name="Problem">The first error, with its place; null where the tables are sound.</param>
/// <param name="Concepts">The number of concepts of each kind, in the order of <see cref="ConceptKind"/>.</param>
/// <param name="Names">The number of names and synonyms.</param>
/// <param name="Shared">Names that two concepts of one kind have, and that no row of <c>ambiguous_names.tsv</c> tells apart, in order.</param>
/// <param name="Digest">The digest of the tables; empty where they cannot be used.</param>
public sealed record VocabularyCheck(string? Problem, IReadOnlyList<int> Concepts, int Names, IReadOnlyList<string> Shared, string Digest)
{
    /// <summary>Looks at the tables of <paramref name="folder"/>, or at the built-in ones with null.</summary>
    public static VocabularyCheck Of(string? folder)
    {
        try
        {
            return Of(folder is null ? VocabularyReader.BuiltIn() : VocabularyReader.FromFolder(folder));
        }
        catch (VocabularyException problem)
        {
            return new VocabularyCheck(problem.Message, [], 0, [], "");
        }
    }

    private static VocabularyCheck Of(Vocabulary vocabulary)
    {
        var counts = new int[(int)ConceptKind.Target + 1];
        var names = 0;
        var owners = new Dictionary<(ConceptKind, string), Concept>();
        var shared = new SortedSet<string>(StringComparer.Ordinal);
        var ambiguous = vocabulary.AmbiguousNames.Select(row => row.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var concept in vocabulary.Concepts)
        {
            counts[(int)concept.Kind]++;
            foreach (var name in concept.Synonyms.Concat(concept.CuratorSynonyms).Prepend(concept.Name))
            {
                names++;
                if (!owners.TryAdd((concept.Kind, name), concept) && owners[(concept.Kind, name)] != concept && !ambiguous.Contains(name))
                    shared.Add(name);
            }
        }

        return new VocabularyCheck(null, counts, names, [.. shared], vocabulary.Digest);
    }
}
