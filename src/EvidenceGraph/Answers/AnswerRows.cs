using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Answers;

/// <summary>
/// The rows of a saved query as an answer prints them. What the query says of evidence (its column <c>evidenceIds</c> and those
/// after it) becomes the statements of the row, and the columns that every answer from statements ends with.
/// </summary>
internal sealed class AnswerRows(EvidenceQueries queries)
{
    private const string EvidenceIds = "evidenceIds";
    private const string Scopes = "scopes";
    private const int MostPaths = 50;

    /// <summary>Runs the query and fetches the statements behind its rows.</summary>
    /// <exception cref="CypherException">It fails or reaches a limit.</exception>
    public AnswerTable Of(SavedQuery saved, IReadOnlyDictionary<string, Value> parameters)
    {
        var result = queries.Run(saved, parameters);
        var evidence = Enumerable.Range(0, result.Columns.Count).FirstOrDefault(i => result.Columns[i] == EvidenceIds, -1);
        var own = evidence < 0 ? result.Columns.Count : evidence;
        var columns = result.Columns.Take(own).Select(name => new AnswerColumn(name, saved.Details.Contains(name)));
        if (evidence < 0)
            return new AnswerTable([.. columns], [.. result.Rows.Select(row => new AnswerRow([.. row.Select(Cell)], []))], []);

        var rows = NamedRow.Of(result).ToList();
        var statements = queries.Statements(rows.SelectMany(row => row.Texts(EvidenceIds)));
        return new AnswerTable([.. columns, .. EvidenceColumns.All], [.. rows.Select((row, i) => Row(result.Rows[i].Take(own), Behind(row, statements)))], []);
    }

    /// <summary>What a reader of paths should know: that only so many are listed.</summary>
    public static IReadOnlyList<string> NotesOfPaths(int rows) =>
        rows == MostPaths ? [$"the {MostPaths} most specific paths are listed; there are more"] : [];

    private static AnswerRow Row(IEnumerable<Value> cells, IReadOnlyList<Scoped> statements) =>
        new([.. cells.Select(Cell), .. EvidenceColumns.Of(statements)], statements);

    private static List<Scoped> Behind(NamedRow row, IReadOnlyDictionary<string, Statement> statements)
    {
        var ids = row.Texts(EvidenceIds);
        var scopes = row.Has(Scopes) ? row.Texts(Scopes) : null;
        return [.. ids.Select((id, i) => new Scoped(statements[id], scopes?[i] ?? Scoped.Exact))];
    }

    private static object? Cell(Value value) => value.Kind switch
    {
        ValueKind.Null => null,
        ValueKind.Boolean => value.AsBoolean,
        ValueKind.Integer => value.AsInteger,
        ValueKind.Float => value.AsDouble,
        ValueKind.String => value.AsString,
        ValueKind.List => value.AsList.Select(Cell).ToList(),
        _ => value.ToString(),
    };
}
