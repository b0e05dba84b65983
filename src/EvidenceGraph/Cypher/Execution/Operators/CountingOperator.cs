namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>Counts the rows of a step, for PROFILE.</summary>
internal sealed class CountingOperator(Operator inner, RowCounter counter) : Operator
{
    public override void Open() => inner.Open();

    public override bool MoveNext()
    {
        if (!inner.MoveNext())
            return false;
        counter.Rows++;
        return true;
    }
}

/// <summary>How many rows a step has given.</summary>
internal sealed class RowCounter
{
    public long Rows { get; set; }
}
