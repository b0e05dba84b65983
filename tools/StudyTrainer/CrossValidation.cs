namespace EvidenceGraph.StudyTrainer;

/// <summary>Learns without a part of the documents what is then measured on that part.</summary>
internal static class CrossValidation
{
    private const int Parts = 10;
    private const int Seed = 17;

    /// <summary>A fold for each set: another author wrote it.</summary>
    public static IEnumerable<Fold> BySet(IReadOnlyList<AnnotatedDocument> documents) =>
        documents.GroupBy(document => document.Set).Select(set => Without([.. set], documents));

    /// <summary>Ten folds of documents of all sets, dealt by a fixed seed.</summary>
    public static IEnumerable<Fold> ByTenths(IReadOnlyList<AnnotatedDocument> documents)
    {
        var shuffled = documents.ToArray();
        new Random(Seed).Shuffle(shuffled);
        return Enumerable.Range(0, Parts).Select(part => Without([.. shuffled.Where((_, index) => index % Parts == part)], documents));
    }

    private static Fold Without(IReadOnlyList<AnnotatedDocument> part, IReadOnlyList<AnnotatedDocument> all) =>
        new(part, Learner.Learn([.. all.Except(part)]));
}
