namespace EvidenceGraph.Graph;

/// <summary>Sorts by small numbers: stable, and linear in what is sorted.</summary>
internal static class CountingSort
{
    /// <param name="order">The items, in the order that equal ones keep.</param>
    /// <param name="keys">By item, what to sort by.</param>
    /// <param name="keyCount">All keys are below it.</param>
    public static int[] Sorted(int[] order, int[] keys, int keyCount)
    {
        var offsets = new int[keyCount + 1];
        foreach (var key in keys)
            offsets[key + 1]++;
        for (var key = 0; key < keyCount; key++)
            offsets[key + 1] += offsets[key];
        var sorted = new int[order.Length];
        foreach (var item in order)
            sorted[offsets[keys[item]]++] = item;
        return sorted;
    }
}
