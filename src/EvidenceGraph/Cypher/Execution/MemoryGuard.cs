namespace EvidenceGraph.Cypher.Execution;

/// <summary>Stops a query whose memory grows too much. What is garbage already does not count: it is collected before anything is said.</summary>
internal sealed class MemoryGuard
{
    private static readonly long Quarter = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4;

    private readonly long _most;
    private readonly long _before = GC.GetTotalMemory(forceFullCollection: false);
    private long _tolerated;

    /// <param name="most">How many bytes; a quarter of what there is where it is null.</param>
    public MemoryGuard(long? most) => _most = _tolerated = most ?? Quarter;

    /// <exception cref="LimitException">The query uses more.</exception>
    public void Check()
    {
        if (GC.GetTotalMemory(forceFullCollection: false) - _before <= _tolerated)
            return;
        GC.Collect();
        var used = GC.GetTotalMemory(forceFullCollection: false) - _before;
        if (used > _most)
            throw new LimitException("MemoryLimit", FormattableString.Invariant($"the query uses more than {_most / 1_000_000:N0} MB of memory. Narrow it down, or raise the limit."));
        _tolerated = used + _most;
    }
}
