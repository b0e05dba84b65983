namespace EvidenceGraph.Vocabularies;

/// <summary>Reads the tables of a vocabulary: UTF-8, tab-separated, a header line, <c>|</c> between the values of a cell.</summary>
public static class VocabularyReader
{
    /// <summary>The names of the tables, without <c>.tsv</c>, in the order in which they are read.</summary>
    internal static readonly string[] Tables =
    [
        "diseases", "antibodies", "drugs", "mechanisms", "targets", "drug_mechanisms", "disease_antibodies",
        "curator_synonyms", "ambiguous_names", "cue_groups",
    ];

    /// <summary>The vocabulary that the library carries.</summary>
    public static Vocabulary BuiltIn() => Read([], []);

    /// <summary>The vocabulary of the tables in <paramref name="folder"/>.</summary>
    /// <exception cref="VocabularyException">A table cannot be used.</exception>
    public static Vocabulary FromFolder(string folder) => Read([folder], []);

    /// <summary>
    /// The built-in vocabulary, or the one of the folders in <paramref name="replace"/> where there are any, with the rows of
    /// <paramref name="add"/>. A row of a later folder whose id is known adds its synonyms and parents to that concept.
    /// </summary>
    /// <exception cref="VocabularyException">A table cannot be used.</exception>
    public static Vocabulary Read(IReadOnlyList<string> replace, IReadOnlyList<string> add)
    {
        var builder = new VocabularyBuilder();
        if (replace.Count == 0)
            builder.Add(VocabularySource.BuiltIn);
        foreach (var folder in replace)
            builder.Add(VocabularySource.Folder(folder));
        foreach (var folder in add)
            builder.Add(VocabularySource.Folder(folder));
        return builder.Build();
    }
}
