using EvidenceGraph.Graph;
using EvidenceGraph.Questions;

namespace EvidenceGraph.Answers;

/// <summary>Fetches the rows of one intent. Reading the question is over by then; the rows come from the graph alone.</summary>
internal abstract class IntentRows
{
    /// <summary>The columns of the intent.</summary>
    public abstract IReadOnlyList<AnswerColumn> Columns { get; }

    /// <summary>The rows for <paramref name="reading"/>, in their fixed order, and notes.</summary>
    public abstract AnswerTable Fetch(PropertyGraph graph, QuestionReading reading);
}
