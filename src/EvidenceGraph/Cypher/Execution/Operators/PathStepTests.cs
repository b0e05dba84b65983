using EvidenceGraph.Cypher.Execution.Evaluators;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>What each node and each relationship of a path must fulfil while it is searched for.</summary>
internal sealed class PathStepTests(Value[] row, StepCheck[] ofNodes, StepCheck[] ofRelationships)
{
    public bool FitsNode(int node) => ofNodes.Length == 0 || Fits(ofNodes, Value.OfNode(node));

    public bool FitsRelationship(int relationship) => ofRelationships.Length == 0 || Fits(ofRelationships, Value.OfRelationship(relationship));

    private bool Fits(StepCheck[] checks, Value step)
    {
        foreach (var check in checks)
        {
            row[check.Slot] = step;
            if (check.Condition.Evaluate(row) is not { Kind: ValueKind.Boolean } result || result.AsBoolean != check.Wanted)
                return false;
        }

        return true;
    }
}

/// <summary>A condition, the slot that it reads the step from, and what it must be.</summary>
internal readonly record struct StepCheck(int Slot, Evaluator Condition, bool Wanted);
