using EvidenceGraph.Cypher.Binding;

namespace EvidenceGraph.Cypher.Planning;

internal sealed partial record MatchDraft
{
    // So few nodes at the other end are looked up first, rather than all that can be reached.
    private const int FewEnds = 10;

    /// <summary>The paths of a selector, searched from an end that is known, or between two; null where none is known.</summary>
    private MatchDraft? Selected(BoundSelection selection)
    {
        var (from, to) = (Known.Contains(selection.From), Known.Contains(selection.To));
        if (from && to)
            return With(selection, new SelectPaths(Plan, selection, Reversed: false, Into: true), selection.Selection.Count);
        if (!from && !to)
            return null;
        var other = Start(from ? selection.To : selection.From);
        if (NeedsBoth(selection) || (_options.Reorder && other.Plan.Rows <= Plan.Rows * FewEnds))
            return other;
        return With(selection, new SelectPaths(Plan, selection, Reversed: to, Into: false), _statistics.Nodes);
    }

    // A condition inside a repetition that speaks of an end.
    private static bool NeedsBoth(BoundSelection selection) => selection.Parts.Any(part => part.Repetition is not null
        && part.InnerPredicates.SelectMany(SlotUse.Of).Any(slot => slot == selection.From || slot == selection.To));

    private MatchDraft With(BoundSelection selection, LogicalPlan step, double factor) =>
        (With(step, factor) with { Known = Known.Union(selection.Slots) }).Filtered();
}
