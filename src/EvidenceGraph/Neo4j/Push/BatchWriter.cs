using EvidenceGraph.Neo4j.Connection;
using EvidenceGraph.Neo4j.Statements;

namespace EvidenceGraph.Neo4j.Push;

/// <summary>
/// Carries out tasks batch by batch, each once and in order. While the server works on one batch the next one is written. A batch
/// that the server has no memory or no time for is halved, and grows again where several went well.
/// </summary>
internal sealed class BatchWriter(Database database, PushTurn turn, PushOptions options)
{
    private const int GoodBatchesToGrow = 16;

    private RowBatch _current = new(new StatementRequest(database.Writing));
    private RowBatch _following = new(new StatementRequest(database.Writing));
    private int _rows = options.Rows;
    private int _good;

    /// <summary>Carries out a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="incomplete">Is given the elements of a batch not all of which could be written.</param>
    public void Run(WriteTask task, Action<ReadOnlySpan<int>> incomplete)
    {
        var place = 0;
        var following = Task.CompletedTask;
        while (place < task.Elements.Length)
        {
            following.GetAwaiter().GetResult();
            (_current, _following) = (_following, _current);
            if (_current.From != place || _current.Rows == 0 || _current.Rows > _rows)
                Fill(_current, task, place);
            var next = _current.To;
            following = next < task.Elements.Length ? Task.Run(() => Fill(_following, task, next)) : Task.CompletedTask;
            place = database.Patiently(() => Send(task, place, incomplete));
            options.Progress(new PushProgress(task.Name, place, task.Elements.Length));
        }

        following.GetAwaiter().GetResult();
        _current.Clear();
        _following.Clear();
        turn.Next(task.Elements.Length);
    }

    private int Send(WriteTask task, int place, Action<ReadOnlySpan<int>> incomplete)
    {
        while (true)
        {
            if (_current.Rows > _rows)
                Fill(_current, task, place);
            try
            {
                var (reached, written) = turn.Send(_current);
                if (reached <= place)
                    throw new ServerException(FailureKind.Passing, $"{database.Address}: neither wrote a batch nor said why.");
                if (written < _current.Rows)
                    incomplete(task.Elements.AsSpan(_current.From, _current.Rows));
                Grow();
                return reached;
            }
            catch (ServerException problem) when (problem.Kind == FailureKind.TimedOut)
            {
                Halve();
                throw;
            }
            catch (ServerException problem) when (problem.Kind == FailureKind.TooLarge)
            {
                if (_current.Rows == 1)
                    throw new ServerException(FailureKind.Refused, $"{task.Rows.Describe(task.Elements[place])}: is too large for the server's memory.", problem);
                Halve();
            }
        }
    }

    private void Fill(RowBatch batch, WriteTask task, int from) => batch.Fill(task, from, _rows, options.Bytes, turn);

    private void Halve()
    {
        _rows = Math.Max(1, Math.Min(_rows, _current.Rows) / 2);
        _good = 0;
    }

    private void Grow()
    {
        if (++_good < GoodBatchesToGrow)
            return;
        _rows = Math.Min(options.Rows, _rows * 2);
        _good = 0;
    }
}
