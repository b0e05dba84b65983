using EvidenceGraph.Answers;
using EvidenceGraph.Claims;
using EvidenceGraph.Evaluation;

namespace EvidenceGraph.Cli.Output;

/// <summary>An evaluation as tables.</summary>
internal sealed class EvaluationReport(EvaluationResult result)
{
    private static readonly AnswerColumn[] FigureColumns =
        [new("group"), new("name"), new("found"), new("f1"), new("precision"), new("recall"), new("accuracy"), new("of")];

    private static readonly AnswerColumn[] DifferenceColumns =
        [new("document"), new("measure"), new("difference"), new("what"), new("expected"), new("found"), new("quote")];

    public int Annotated => result.Documents.Count;

    public int Read => result.Extracted;

    /// <summary>A row a measure, then the confusion of roles and of outcomes: how often one was annotated and another found.</summary>
    public AnswerTable Figures
    {
        get
        {
            var total = result.Total();
            var roles = total.Roles.Select(cell => Confusion("role", Role(cell.Key.Expected), Role(cell.Key.Found), cell.Value));
            var outcomes = total.Outcomes.Select(cell => Confusion("outcome", Words.Of(cell.Key.Expected), Words.Of(cell.Key.Found), cell.Value));
            return new AnswerTable(FigureColumns, [.. total.Figures.Select(Row), .. roles, .. outcomes], Notes);
        }
    }

    /// <summary>A row for each point in which a document is not read as it is annotated.</summary>
    public AnswerTable Differences => new(
        DifferenceColumns,
        [
            .. from document in result.Documents
               from one in document.Differences
               select new AnswerRow([one.Document, one.Measure, one.Kind, one.What, one.Expected, one.Found, one.Quote], []),
        ],
        []);

    private string[] Notes =>
    [
        "Rows 'role' and 'outcome': how often the one named was annotated and the one beside it found; 'none' is one that only one side has.",
        .. result.Unknown.Count == 0
            ? (string[])[]
            : [$"The vocabulary does not have {string.Join(", ", result.Unknown)}: annotated, they can only be missed. An id that begins with new: is not counted."],
    ];

    private static AnswerRow Row(Figure figure) =>
        new([Group(figure.Measure), MeasureNames.Of(figure.Measure), null, figure.F1, figure.Precision, figure.Recall, figure.Accuracy, figure.Of], []);

    private static AnswerRow Confusion(string group, string expected, string found, int count) =>
        new([group, expected, found, null, null, null, null, count], []);

    private static string Group(Measure measure) => measure switch
    {
        <= Measure.Mechanisms => "concepts",
        <= Measure.Investigated => "evidence",
        <= Measure.Counts => "evidence found",
        _ => "study",
    };

    private static string Role(int role) => role == EvaluationTally.NoRole ? "none" : Words.Of((Role)role);
}
