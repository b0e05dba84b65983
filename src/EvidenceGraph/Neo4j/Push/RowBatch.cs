using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>A part of a writing task as a request: the elements from one place in its order up to another.</summary>
internal sealed class RowBatch(StatementRequest request)
{
    public StatementRequest Request => request;

    /// <summary>The place of the first element.</summary>
    public int From { get; private set; }

    /// <summary>The place after the last.</summary>
    public int To { get; private set; }

    public int Rows => To - From;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => (From, To) = (0, 0);

    /// <summary>Writes the request, with as many elements as fit.</summary>
    public void Fill(WriteTask task, int from, int rows, int bytes, PushTurn turn)
    {
        var body = request.Begin(PushTurn.Around(task.Statement), isReading: false);
        (From, To) = (from, task.Fill(body, from, Math.Min(task.Elements.Length, from + rows), bytes));
        turn.Write(body, From, To);
        request.End();
    }
}
