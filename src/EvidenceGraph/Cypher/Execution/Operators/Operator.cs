namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>
/// A step that runs. <see cref="MoveNext"/> leaves the next row in the query's one row array and says whether there is one;
/// what earlier steps filled in stays until they move on themselves.
/// </summary>
internal abstract class Operator
{
    /// <summary>Begins anew, with the row as the query around this one has left it.</summary>
    public abstract void Open();

    public abstract bool MoveNext();
}
