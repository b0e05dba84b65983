using EvidenceGraph.Cypher.Binding;
using EvidenceGraph.Cypher.Execution.Evaluators;

namespace EvidenceGraph.Cypher.Execution.Operators;

/// <summary>A part of a path with a selector, between two of its nodes, in the order in which it is walked.</summary>
/// <param name="Bound">What it is.</param>
/// <param name="Onward">Its relationships one after the other, away from where the walk begins.</param>
/// <param name="Back">The same, each towards there.</param>
/// <param name="Least">How often it is repeated at least.</param>
/// <param name="Most">How often at most; <see cref="int.MaxValue"/> without a bound.</param>
/// <param name="Whole">What must hold of a whole repetition.</param>
/// <param name="EndTests">What must hold of the node behind it.</param>
/// <param name="EndSlot">Where that node goes.</param>
internal sealed record SelectedPart(
    BoundRelationship Bound, HopWalk[] Onward, HopWalk[] Back, int Least, int Most, Evaluator[] Whole, Evaluator[] EndTests, int EndSlot)
{
    // Up to here each number of repetitions is a state of its own; beyond, only whether there are enough of them.
    private const int MostCounted = 8;

    public int Length => Onward.Length;

    public bool IsCounted => Most <= MostCounted;

    /// <summary>How many numbers of repetitions are told apart.</summary>
    public int Counts => (IsCounted ? Most : Least) + 1;

    /// <summary>Whether so many repetitions may be followed by another.</summary>
    public bool MayGoOn(int count) => !IsCounted || count < Most;

    /// <summary>Whether the walk may leave after so many.</summary>
    public bool MayLeave(int count) => count >= Least;

    public int After(int count) => IsCounted ? count + 1 : Math.Min(count + 1, Least);
}
