using System.Numerics;
using System.Runtime.CompilerServices;

namespace EvidenceGraph.Text;

/// <summary>
/// Phrases as a trie of numbered words: from a node, a word leads to the next. Node 0 is where phrases begin. The steps lie in one
/// open-addressed table, at most half full.
/// </summary>
internal sealed class PhraseSteps
{
    private const int FewSteps = 64;

    // Where each word leads from node 0: asked for most, and nearly always in vain.
    private int[] _first = new int[FewSteps];
    private Step[] _steps = new Step[2 * FewSteps];
    private int _stepCount;

    /// <summary>How many nodes there are, the first counted.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>Where <paramref name="word"/> leads from <paramref name="node"/>; 0 where no phrase goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Next(int node, int word)
    {
        if (node == 0)
            return word < _first.Length ? _first[word] : 0;
        var steps = _steps;
        var key = KeyOf(node, word);
        for (var slot = SlotOf(key, steps.Length); ; slot = (slot + 1) & (steps.Length - 1))
        {
            ref readonly var step = ref steps[slot];
            if (step.Next == 0 || step.Key == key)
                return step.Next;
        }
    }

    /// <summary>Where <paramref name="word"/> leads from <paramref name="node"/>: to a new node where no phrase went so yet.</summary>
    public int Add(int node, int word)
    {
        if (Next(node, word) is > 0 and var known)
            return known;
        if (node == 0)
            return AddFirst(word);
        if (2 * ++_stepCount > _steps.Length)
            Grow();
        Put(_steps, new Step(KeyOf(node, word), NodeCount));
        return NodeCount++;
    }

    private int AddFirst(int word)
    {
        if (word >= _first.Length)
            Array.Resize(ref _first, 2 * word);
        return _first[word] = NodeCount++;
    }

    private void Grow()
    {
        var larger = new Step[2 * _steps.Length];
        foreach (var step in _steps)
        {
            if (step.Next > 0)
                Put(larger, step);
        }

        _steps = larger;
    }

    private static void Put(Step[] steps, Step step)
    {
        var slot = SlotOf(step.Key, steps.Length);
        while (steps[slot].Next > 0)
            slot = (slot + 1) & (steps.Length - 1);
        steps[slot] = step;
    }

    private static ulong KeyOf(int node, int word) => ((ulong)(uint)node << 32) | (uint)word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SlotOf(ulong key, int length) => (int)(unchecked(key * 0x9E3779B97F4A7C15) >> (64 - BitOperations.Log2((uint)length)));

    private readonly record struct Step(ulong Key, int Next);
}
