using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>An expression made ready to run over one graph.</summary>
internal abstract class Evaluator
{
    /// <exception cref="Values.EvaluationException">The expression cannot work with the row's values.</exception>
    public abstract Value Evaluate(Value[] row);
}
