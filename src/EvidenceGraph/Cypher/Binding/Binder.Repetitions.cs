using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    // Slots that what is being bound cannot read: they are made of all the paths that a repetition is still looking for.
    private HashSet<int> _unready = [];

    /// <summary>Gives the variables of a repeated path their lists.</summary>
    private int DeclareRepetition(RelationshipPattern pattern, Scope scope, PatternDraft draft)
    {
        var repeated = pattern.Repeated!;
        var groups = new List<BoundGroup>();
        for (var i = 0; i < repeated.Nodes.Count; i++)
        {
            Declare(repeated.Nodes[i].Variable, repeated.Nodes[i].Span, ofNodes: true, i);
            if (i < repeated.Relationships.Count)
                Declare(repeated.Relationships[i].Variable, repeated.Relationships[i].Span, ofNodes: false, i);
        }

        draft.Groups.Add(pattern, groups);
        return draft.Introduce(NewSlot());

        void Declare(string? name, SourceSpan span, bool ofNodes, int place)
        {
            if (name is null)
                return;
            if (scope.Find(name) is not { } known)
            {
                var slot = draft.Introduce(NewSlot());
                scope.Add(name, new BoundVariable(slot, new StaticType(Kinds.List, ofNodes ? Kinds.Node : Kinds.Relationship)));
                draft.Unready.Add(slot);
                groups.Add(new BoundGroup(slot, ofNodes, place));
            }
            else if (!groups.Exists(group => group.List == known.Slot))
            {
                throw Error("VariableAlreadyBound", $"the variable `{name}` exists already; inside a quantified path pattern it needs a name of its own.", span);
            }
            else if (!groups.Exists(group => group.List == known.Slot && group.OfNodes == ofNodes))
            {
                throw Error("VariableTypeConflict", $"the variable `{name}` cannot be both a node and a relationship.", span);
            }
        }
    }

    private BoundRelationship BindRepetition(RelationshipPattern pattern, int slot, int from, int to, Scope scope, PatternDraft draft)
    {
        var repeated = pattern.Repeated!;
        var elements = new RepetitionElements(this, repeated, new Scope(scope));
        var predicates = new List<Expression>(elements.Repeats);
        var before = _unready;
        _unready = draft.Unready;
        for (var i = 0; i < repeated.Nodes.Count; i++)
        {
            var node = repeated.Nodes[i];
            predicates.AddRange(ElementPredicates(elements.Nodes[i], node.Labels, node.Properties, node.Where, elements.Scope));
            if (node.Labels is not null)
                Mention(node.Labels, _names.Labels);
            if (i < repeated.Relationships.Count)
                predicates.AddRange(RelationshipPredicates(elements.Relationships[i], repeated.Relationships[i], elements.Scope));
        }

        if (repeated.Where is not null)
            predicates.AddRange(Conjunction.Split(BindPredicate(repeated.Where, elements.Scope)));
        _unready = before;
        var repetition = elements.Bound(predicates, draft.Groups[pattern]);
        var types = repetition.Hops.Select(hop => hop.Types).ToList();
        var all = types.Contains(null) ? null : types.Aggregate((left, right) => new OrLabels(left!, right!));
        return new BoundRelationship(slot, from, to, Graph.Direction.Both, all, pattern.Hops, PathSelector.All, -1, []) { Repetition = repetition };
    }

    private IEnumerable<Expression> RelationshipPredicates(Slot element, RelationshipPattern relationship, Scope scope)
    {
        if (relationship.Types is not null)
            Mention(relationship.Types, _names.Types);
        var computed = relationship.Types is not null && IsComputed(relationship.Types) ? relationship.Types : null;
        return ElementPredicates(element, computed, relationship.Properties, relationship.Where, scope);
    }

    /// <summary>The slots of one repetition while it is tested, under the variables' names.</summary>
    private sealed class RepetitionElements
    {
        private readonly PathPattern _pattern;
        private readonly Dictionary<string, Slot> _named = new(StringComparer.Ordinal);

        public RepetitionElements(Binder binder, PathPattern pattern, Scope scope)
        {
            (_pattern, Scope) = (pattern, scope);
            Nodes = [.. pattern.Nodes.Select(node => Element(binder, node.Variable, node.Span, Kinds.Node))];
            Relationships = [.. pattern.Relationships.Select(relationship => Element(binder, relationship.Variable, relationship.Span, Kinds.Relationship))];
        }

        public Scope Scope { get; }

        public List<Slot> Nodes { get; }

        public List<Slot> Relationships { get; }

        /// <summary>That a name which stands twice means the same.</summary>
        public List<Expression> Repeats { get; } = [];

        public BoundRepetition Bound(List<Expression> predicates, IReadOnlyList<BoundGroup> groups)
        {
            var own = Nodes.Concat(Relationships).Select(slot => slot.Index).ToHashSet();
            var places = predicates.ConvertAll(predicate => HopOf(SlotUse.Of(predicate).Where(own.Contains).ToList()));
            var hops = _pattern.Relationships.Select((relationship, i) => new BoundHop(
                Nodes[i].Index,
                Relationships[i].Index,
                Nodes[i + 1].Index,
                relationship.Direction,
                relationship.Types is not null && IsComputed(relationship.Types) ? null : relationship.Types,
                [.. predicates.Where((_, place) => places[place] == i)]));
            return new BoundRepetition([.. hops], [.. predicates.Where((_, place) => places[place] < 0)], groups);
        }

        // The first hop that fills all of the slots, or -1.
        private int HopOf(List<int> slots) => Enumerable.Range(0, Relationships.Count)
            .FirstOrDefault(i => slots.TrueForAll(slot => slot == Nodes[i].Index || slot == Relationships[i].Index || slot == Nodes[i + 1].Index), -1);

        private Slot Element(Binder binder, string? name, SourceSpan span, Kinds kind)
        {
            var slot = new Slot(binder.NewSlot(), name ?? "element") { Span = span };
            if (name is null)
                return slot;
            if (_named.TryGetValue(name, out var first))
            {
                Repeats.Add(new Comparison(first, [("=", slot)]) { Span = span });
                return slot;
            }

            _named.Add(name, slot);
            Scope.Add(name, new BoundVariable(slot.Index, new StaticType(kind)));
            return slot;
        }
    }
}
