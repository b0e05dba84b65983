namespace EvidenceGraph.Answers;

/// <summary>The detail columns that every answer from statements ends with: a list each, one item a statement.</summary>
internal static class EvidenceColumns
{
    public static readonly AnswerColumn[] All =
    [
        new("studyIds", IsDetail: true), new("evidenceIds", IsDetail: true), new("quotes", IsDetail: true), new("starts", IsDetail: true),
        new("ends", IsDetail: true), new("documents", IsDetail: true), new("restated", IsDetail: true), new("retracted", IsDetail: true),
    ];

    /// <summary>The cells of these columns for <paramref name="statements"/>.</summary>
    public static IEnumerable<object?> Of(IReadOnlyList<Scoped> statements)
    {
        var all = statements.Select(one => one.Statement).ToList();
        yield return all.ConvertAll(statement => statement.Study.Id);
        yield return all.ConvertAll(statement => statement.Id);
        yield return all.ConvertAll(statement => statement.Quote);
        yield return all.ConvertAll(statement => statement.Start);
        yield return all.ConvertAll(statement => statement.End);
        yield return all.ConvertAll(statement => statement.Document);
        yield return all.Exists(statement => statement.Restated);
        yield return all.Exists(statement => statement.Study.Retracted);
    }
}
