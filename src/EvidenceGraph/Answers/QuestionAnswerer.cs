using EvidenceGraph.Answers.Rows;
using EvidenceGraph.Graph;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Answers;

/// <summary>A reading and a graph in, an answer out: each intent has one small piece that fetches its rows.</summary>
internal static class QuestionAnswerer
{
    private static readonly Dictionary<QuestionIntent, IntentRows> Pieces = new()
    {
        [QuestionIntent.MechanismsTried] = new MechanismsTriedRows(),
        [QuestionIntent.DrugsTried] = new DrugsTriedRows(),
        [QuestionIntent.Evidence] = new EvidenceRows(),
        [QuestionIntent.PopulationsOf] = new PopulationsOfRows(),
        [QuestionIntent.MechanismOf] = new MechanismOfRows(),
        [QuestionIntent.DrugsOf] = new DrugsOfRows(),
        [QuestionIntent.AntibodiesOf] = new MarkedByRows(ConceptKind.Disease),
        [QuestionIntent.DiseasesOf] = new MarkedByRows(ConceptKind.Antibody),
        [QuestionIntent.Untried] = new UntriedRows(),
        [QuestionIntent.Contradictions] = new ContradictionsRows(),
        [QuestionIntent.Studies] = new StudiesRows(),
        [QuestionIntent.Link] = new LinkRows(),
    };

    /// <summary>The columns of <paramref name="intent"/>, the same whatever the answer.</summary>
    public static IReadOnlyList<AnswerColumn> ColumnsOf(QuestionIntent intent) => Pieces[intent].Columns;

    /// <summary>The answer to a question that was read; <see cref="QuestionReading.Intent"/> must not be null.</summary>
    public static AnswerTable Answer(PropertyGraph graph, QuestionReading reading) =>
        Pieces[reading.Intent ?? throw new ArgumentException("A question without an intent has no answer.", nameof(reading))].Fetch(graph, reading);
}
