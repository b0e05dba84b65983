namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Runs all that comes before, and gives no row.</summary>
internal sealed class FinishOperator(RunContext context, Operator source) : Operator
{
    public override void Open() => source.Open();

    public override bool MoveNext()
    {
        while (source.MoveNext())
            context.Tick();
        return false;
    }
}
