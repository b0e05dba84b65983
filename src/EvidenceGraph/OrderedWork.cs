namespace EvidenceGraph;

/// <summary>
/// Works on inputs with several threads and hands on the results in the order of the inputs. At any time only a few batches
/// exist, so memory does not grow with the number of inputs. The inputs are taken one at a time, by whichever thread is free.
/// </summary>
internal sealed class OrderedWork<TInput, TResult>
{
    private readonly Lock _inputGate = new();
    private readonly object _outputGate = new();
    private readonly Dictionary<int, TResult> _finished = [];
    private readonly IEnumerator<IReadOnlyList<TInput>> _batches;
    private readonly Func<IReadOnlyList<TInput>, TResult> _work;
    private readonly Action<TResult> _sink;
    private readonly int _furthestAhead;
    private int _taken;
    private int _next;
    private volatile Exception? _failure;

    private OrderedWork(
        IEnumerator<IReadOnlyList<TInput>> batches, int threads, Func<IReadOnlyList<TInput>, TResult> work, Action<TResult> sink)
    {
        _batches = batches;
        _work = work;
        _sink = sink;
        _furthestAhead = 4 * threads;
    }

    /// <summary>
    /// Calls <paramref name="work"/> for each batch and <paramref name="sink"/> for each result, never two sinks at once.
    /// An exception of either, or of <paramref name="batches"/>, ends the run and is thrown here.
    /// </summary>
    public static void Run(
        IEnumerable<IReadOnlyList<TInput>> batches, int threads, Func<IReadOnlyList<TInput>, TResult> work, Action<TResult> sink)
    {
        if (threads <= 1)
        {
            foreach (var batch in batches)
                sink(work(batch));
            return;
        }

        using var enumerator = batches.GetEnumerator();
        var run = new OrderedWork<TInput, TResult>(enumerator, threads, work, sink);
        var others = Enumerable.Range(1, threads - 1).Select(_ => new Thread(run.TakeUntilDone) { IsBackground = true }).ToList();
        others.ForEach(thread => thread.Start());
        run.TakeUntilDone();
        others.ForEach(thread => thread.Join());
        if (run._failure is { } failure)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private void TakeUntilDone()
    {
        try
        {
            while (TryTake(out var number, out var batch))
                HandOn(number, _work(batch));
        }
        catch (Exception failure)
        {
            lock (_outputGate)
            {
                _failure ??= failure;
                Monitor.PulseAll(_outputGate);
            }
        }
    }

    private bool TryTake(out int number, out IReadOnlyList<TInput> batch)
    {
        lock (_inputGate)
        {
            (number, batch) = (_taken, []);
            if (_failure is not null || !_batches.MoveNext())
                return false;
            _taken++;
            batch = _batches.Current;
            return true;
        }
    }

    private void HandOn(int number, TResult result)
    {
        lock (_outputGate)
        {
            _finished.Add(number, result);
            while (_failure is null && _finished.Remove(_next, out var ready))
            {
                _sink(ready);
                _next++;
            }

            Monitor.PulseAll(_outputGate);
            while (_failure is null && number >= _next + _furthestAhead)
                Monitor.Wait(_outputGate);
        }
    }
}
