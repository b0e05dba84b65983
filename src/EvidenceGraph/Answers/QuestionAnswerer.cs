using EvidenceGraph.Cypher;
using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers;

/// <summary>
/// A reading in, an answer out: the saved query that bears the intent's name gives the rows, another the statements behind them,
/// and a third what was left out.
/// </summary>
internal sealed class QuestionAnswerer(EvidenceQueries queries)
{
    /// <summary>The answer to a question that was read; <see cref="QuestionReading.Intent"/> must not be null.</summary>
    /// <exception cref="CypherException">A query fails or reaches a limit.</exception>
    public Answer Answer(QuestionReading reading)
    {
        var intent = reading.Intent ?? throw new ArgumentException("A question without an intent has no answer.", nameof(reading));
        var saved = queries.Named(QuestionTerms.Of(intent));
        var parameters = Taken(saved, QuestionParameters.Of(reading));
        var table = new AnswerRows(queries).Of(saved, parameters);
        return new Answer(saved.Name, parameters, table with { Notes = Notes(intent, reading, table.Rows.Count) });
    }

    private static Dictionary<string, Value> Taken(SavedQuery query, IReadOnlyDictionary<string, Value> all) =>
        query.Parameters.ToDictionary(parameter => parameter.Name, parameter => all[parameter.Name]);

    private IReadOnlyList<string> Notes(QuestionIntent intent, QuestionReading reading, int rows) => intent switch
    {
        QuestionIntent.MechanismsTried or QuestionIntent.DrugsTried or QuestionIntent.PopulationsOf =>
            [.. NotCounted(reading).Select(row => $"not counted as tried, only {row.Text("role")}: {string.Join(", ", row.Texts("drugs"))}")],
        QuestionIntent.Evidence =>
            [.. NotCounted(reading).Where(row => row.Text("role") == "mentioned").Select(row => $"only mentioned, without a result of its own: {row.Number("statements")} more (show DRUG lists them)")],
        QuestionIntent.Link => AnswerRows.NotesOfPaths(rows),
        _ => [],
    };

    private IEnumerable<NamedRow> NotCounted(QuestionReading reading)
    {
        var saved = queries.Named("not-counted");
        return NamedRow.Of(queries.Run(saved, Taken(saved, QuestionParameters.Of(reading))));
    }
}
