namespace EvidenceGraph;

/// <summary>
/// Works on inputs with several threads and hands on the results in the order of the inputs. At any time only a few batches
/// exist, so memory does not grow with the number of inputs. The inputs are enumerated by whichever thread is free, never by two
/// at once.
/// </summary>
internal sealed class OrderedWork<TInput, TResult>
{
    // A batch is large enough that handing it over costs nothing beside the work on it, and small enough for two threads to share
    // few inputs evenly.
    private const int InputsABatch = 32;
    private const int CharactersABatch = 64 * 1024;

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

    /// <summary>Works on all inputs. An exception of any of the functions, or of the inputs, ends the run and is thrown here.</summary>
    /// <param name="inputs">Read lazily.</param>
    /// <param name="sizeOf">The size of an input in characters.</param>
    /// <param name="threads">How many batches are worked on at once; with one, the caller's own thread does it all.</param>
    /// <param name="work">Called for each batch.</param>
    /// <param name="sink">Called for each result, never twice at once.</param>
    public static void Run(
        IEnumerable<TInput> inputs, Func<TInput, int> sizeOf, int threads, Func<IReadOnlyList<TInput>, TResult> work, Action<TResult> sink)
    {
        var batches = Batches(inputs, sizeOf);
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

    private static IEnumerable<IReadOnlyList<TInput>> Batches(IEnumerable<TInput> inputs, Func<TInput, int> sizeOf)
    {
        var batch = new List<TInput>();
        var characters = 0;
        foreach (var input in inputs)
        {
            batch.Add(input);
            characters += sizeOf(input);
            if (batch.Count < InputsABatch && characters < CharactersABatch)
                continue;
            yield return batch;
            (batch, characters) = ([], 0);
        }

        if (batch.Count > 0)
            yield return batch;
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
