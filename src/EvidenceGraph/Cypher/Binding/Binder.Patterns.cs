using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Binding;

internal sealed partial class Binder
{
    private BoundMatch BindMatch(MatchClause match, Scope scope)
    {
        var (pattern, predicates) = BindPatterns(match.Patterns, scope, namesAllowed: true);
        if (match.Where is not null)
            predicates.Add(BindPredicate(match.Where, scope));
        return new BoundMatch(match.Optional, pattern, predicates);
    }

    /// <summary>Binds patterns and adds their variables to the scope.</summary>
    /// <param name="patterns">The patterns of one MATCH.</param>
    /// <param name="scope">Where their variables go.</param>
    /// <param name="namesAllowed">Whether they may introduce variables; a pattern predicate may not.</param>
    private (BoundPattern Pattern, List<Expression> Predicates) BindPatterns(IReadOnlyList<PathPattern> patterns, Scope scope, bool namesAllowed)
    {
        var draft = new PatternDraft([.. scope.Slots]);
        // All variables first: the properties of one element may refer to another.
        var shapes = patterns.Select(pattern => Declare(pattern, scope, draft, namesAllowed)).ToList();
        for (var i = 0; i < patterns.Count; i++)
            BindElements(patterns[i], shapes[i].Nodes, shapes[i].Relationships, scope, draft);
        var selection = patterns is [{ Selection: not null, Relationships.Count: > 0 } selected] ? BindSelection(selected, shapes[0].Nodes, draft) : null;
        var result = new BoundPattern(draft.Nodes, draft.Relationships, draft.Paths, draft.Arguments, draft.Introduced) { Selection = selection };
        return (result, draft.Predicates);
    }

    private (List<int> Nodes, List<int> Relationships) Declare(PathPattern pattern, Scope scope, PatternDraft draft, bool namesAllowed)
    {
        string?[] names = [pattern.Variable, pattern.InnerVariable];
        var paths = names.OfType<string>().Select(name => DeclarePath(name, pattern, scope, draft)).ToList();
        if (pattern.Variable is not null)
            draft.Unready.Add(paths[0]);
        var nodes = new List<int>();
        var relationships = new List<int>();
        for (var i = 0; i < pattern.Nodes.Count; i++)
        {
            if (i > 0)
                relationships.Add(DeclareRelationship(pattern.Relationships[i - 1], scope, draft, namesAllowed));
            nodes.Add(DeclareNode(pattern.Nodes[i], scope, draft, namesAllowed));
        }

        // The nodes between a selected path's ends are found together with its repetitions.
        if (pattern.Selection is not null)
            draft.Unready.UnionWith(nodes.Skip(1).SkipLast(1).Concat(relationships).Except(draft.Arguments).Except([nodes[0], nodes[^1]]));
        draft.Paths.AddRange(paths.Select(slot => new BoundPath(slot, nodes, relationships)));
        return (nodes, relationships);
    }

    private int DeclarePath(string name, PathPattern pattern, Scope scope, PatternDraft draft)
    {
        if (scope.Own.ContainsKey(name))
            throw Error("VariableAlreadyBound", $"the variable `{name}` exists already; a path needs a new one.", pattern.Span);
        var slot = draft.Introduce(NewSlot());
        scope.Add(name, new BoundVariable(slot, new StaticType(Kinds.Path)));
        return slot;
    }

    private int DeclareNode(NodePattern node, Scope scope, PatternDraft draft, bool namesAllowed)
    {
        var slot = node.Variable is null ? draft.Introduce(NewSlot()) : Declare(node.Variable, node.Span, Kinds.Node, scope, draft, namesAllowed);
        if (!draft.Nodes.Contains(slot))
            draft.Nodes.Add(slot);
        return slot;
    }

    private int DeclareRelationship(RelationshipPattern relationship, Scope scope, PatternDraft draft, bool namesAllowed)
    {
        if (relationship.Repeated is not null)
            return DeclareRepetition(relationship, scope, draft);
        if (relationship.Variable is not { } name)
            return draft.Introduce(NewSlot());
        if (relationship.Hops is { Quantified: true } && scope.Find(name) is not null)
            throw Error("VariableAlreadyBound", $"the variable `{name}` exists already; a quantified relationship needs a name of its own.", relationship.Span);
        var kind = relationship.Hops is null ? Kinds.Relationship : Kinds.List;
        if (scope.Find(name) is { } known && draft.RelationshipSlots.Contains(known.Slot) && known.Type.Kinds == kind)
            throw Error("RelationshipUniquenessViolation", $"the relationship `{name}` is used twice in one pattern, in which relationships are pairwise different.", relationship.Span);
        var slot = Declare(name, relationship.Span, kind, scope, draft, namesAllowed);
        draft.RelationshipSlots.Add(slot);
        return slot;
    }

    private int Declare(string name, SourceSpan span, Kinds kind, Scope scope, PatternDraft draft, bool namesAllowed)
    {
        if (scope.Find(name) is { } known)
        {
            if ((known.Type.Kinds & kind) == 0 && known.Type.Kinds != Kinds.Null)
                throw Error("VariableTypeConflict", $"the variable `{name}` is {known.Type.Kinds.Describe()} and cannot be {kind.Describe()} here.", span);
            if (kind == Kinds.List && !new StaticType(known.Type.Items).MayBe(Kinds.Relationship))
                throw Error("VariableTypeConflict", $"the variable `{name}` is a list that holds {known.Type.Items.Describe()}, and no relationships.", span);
            return known.Slot;
        }

        if (!namesAllowed)
            throw Error("UndefinedVariable", $"the variable `{name}` is not defined, and a pattern that is a condition cannot introduce it.{NearMatch.Hint(name, scope.Names)}", span);
        var slot = draft.Introduce(NewSlot());
        scope.Add(name, new BoundVariable(slot, new StaticType(kind, Kinds.Relationship)));
        return slot;
    }

    private void BindElements(PathPattern pattern, List<int> nodes, List<int> relationships, Scope scope, PatternDraft draft)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            var node = pattern.Nodes[i];
            var slot = new Slot(nodes[i], node.Variable ?? "node") { Span = node.Span };
            draft.Predicates.AddRange(ElementPredicates(slot, node.Labels, node.Properties, node.Where, scope));
            if (node.Labels is not null)
                Mention(node.Labels, _names.Labels);
            if (i < relationships.Count && pattern.Relationships[i].Repeated is not null)
                draft.Relationships.Add(BindRepetition(pattern.Relationships[i], relationships[i], nodes[i], nodes[i + 1], scope, draft));
            else if (i < relationships.Count)
                draft.Relationships.Add(BindRelationship(pattern.Relationships[i], relationships[i], nodes[i], nodes[i + 1], pattern.Selector, scope, draft));
        }

        if (pattern.Where is not null)
            draft.Predicates.Add(BindPathCondition(pattern, scope));
    }

    // The condition in a path's parenthesis sees all of the path but the name that stands before it.
    private Expression BindPathCondition(PathPattern pattern, Scope scope)
    {
        var before = _unready;
        _unready = pattern.Variable is { } name ? [scope.Find(name)!.Value.Slot] : [];
        var condition = BindPredicate(pattern.Where!, scope);
        _unready = before;
        return condition;
    }

    private BoundRelationship BindRelationship(RelationshipPattern relationship, int slot, int from, int to, PathSelector selector, Scope scope, PatternDraft draft)
    {
        if (relationship.Types is not null)
            Mention(relationship.Types, _names.Types);
        if (selector != PathSelector.All && relationship.Hops is null)
            relationship = relationship with { Hops = new HopRange(1, 1) };
        // Which types are meant where they are computed is not known before: all are walked, and each is tested.
        var tested = relationship.Types is not null && IsComputed(relationship.Types) ? relationship.Types : null;
        if (tested is not null)
            relationship = relationship with { Types = null };
        if (relationship.Hops is null)
        {
            var single = new Slot(slot, relationship.Variable ?? "relationship") { Span = relationship.Span };
            draft.Predicates.AddRange(ElementPredicates(single, tested, relationship.Properties, relationship.Where, scope));
            return new BoundRelationship(slot, from, to, relationship.Direction, relationship.Types, null, selector, -1, []);
        }

        // Conditions of a variable length hold of each hop, which goes by the variable's name while it is tested.
        var element = new Slot(NewSlot(), relationship.Variable ?? "relationship") { Span = relationship.Span };
        var inner = new Scope(scope);
        if (relationship.Variable is not null)
            inner.Add(relationship.Variable, new BoundVariable(element.Index, new StaticType(Kinds.Relationship)));
        var conditions = ElementPredicates(element, tested, relationship.Properties, relationship.Where, inner).ToList();
        return new BoundRelationship(slot, from, to, relationship.Direction, relationship.Types, relationship.Hops, selector, element.Index, conditions);
    }

    private IEnumerable<Expression> ElementPredicates(Slot element, LabelExpression? labels, Expression? properties, Expression? where, Scope scope)
    {
        if (labels is not null)
            yield return BindElementLabels(element, labels, scope);
        foreach (var (key, value) in (properties as MapLiteral)?.Entries ?? [])
        {
            _names.Properties.TryAdd(key, value.Span);
            var access = new PropertyAccess(element, key) { Span = element.Span };
            yield return new Comparison(access, [("=", Bind(value, scope).Expression)]) { Span = value.Span };
        }

        if (where is not null)
            yield return BindPredicate(where, scope);
    }

    private static void Mention(LabelExpression labels, Dictionary<string, SourceSpan> names)
    {
        switch (labels)
        {
            case LabelName name:
                names.TryAdd(name.Name, name.Span);
                break;
            case NotLabel not:
                Mention(not.Operand, names);
                break;
            case AndLabels and:
                Mention(and.Left, names);
                Mention(and.Right, names);
                break;
            case OrLabels or:
                Mention(or.Left, names);
                Mention(or.Right, names);
                break;
        }
    }

    /// <summary>A pattern while it is being bound.</summary>
    private sealed record PatternDraft(HashSet<int> Arguments)
    {
        public List<int> Nodes { get; } = [];

        public List<BoundRelationship> Relationships { get; } = [];

        public HashSet<int> RelationshipSlots { get; } = [];

        /// <summary>By quantified path pattern, the lists that its variables become.</summary>
        public Dictionary<RelationshipPattern, List<BoundGroup>> Groups { get; } = new(ReferenceEqualityComparer.Instance);

        /// <summary>Lists and paths that are whole only when the pattern is found.</summary>
        public HashSet<int> Unready { get; } = [];

        public List<BoundPath> Paths { get; } = [];

        public List<int> Introduced { get; } = [];

        public List<Expression> Predicates { get; } = [];

        public int Introduce(int slot)
        {
            Introduced.Add(slot);
            return slot;
        }
    }
}
