using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Parsing;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>
/// Answers <c>MATCH patterns WHERE conditions RETURN variables</c> by trying every assignment of elements to the pattern: straight
/// from the parser's tree, and without any of the product's binding, planning or running. Conditions are comparisons of
/// properties with AND, OR and NOT.
/// </summary>
internal sealed class NaiveMatcher(PropertyGraph graph)
{
    public List<string> Run(string text)
    {
        var clauses = CypherParser.Parse(text).Query.Parts[0].Clauses;
        var returned = ((ProjectionClause)clauses[^1]).Items.Select(item => ((Variable)item.Expression).Name).ToList();
        List<Dictionary<string, object?>> rows = [[]];
        foreach (var match in clauses.OfType<MatchClause>())
            rows = [.. rows.SelectMany(row => Extend(row, match))];
        return [.. rows.Select(row => string.Join(", ", returned.Select(name => Show(row[name])))).Order(StringComparer.Ordinal)];
    }

    /// <summary>Answers a MATCH of one path with a selector: both ends and the length of each path, of which only the lengths are sure.</summary>
    public List<string> Select(string text)
    {
        var pattern = CypherParser.Parse(text).Query.Parts[0].Clauses.OfType<MatchClause>().Single().Patterns[0];
        var (first, last) = (pattern.Nodes[0].Variable!, pattern.Nodes[^1].Variable!);
        var paths = Walk(pattern, [], []).Where(state => pattern.Where is null || Holds(pattern.Where, state.Item1) == true);
        var kept = paths.GroupBy(state => (state.Item1[first], state.Item1[last])).SelectMany(ends => Kept(pattern.Selection!, [.. ends.Select(state => state.Item2.Count).Order()]).Select(length => $"{Show(ends.Key.Item1)}, {Show(ends.Key.Item2)}, {length}"));
        return [.. kept.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<int> Kept(PathSelection selection, List<int> lengths)
    {
        if (!selection.Groups)
            return lengths.Take(selection.Count);
        var groups = lengths.Distinct().Take(selection.Count).ToHashSet();
        return lengths.Where(groups.Contains);
    }

    private List<Dictionary<string, object?>> Extend(Dictionary<string, object?> row, MatchClause match)
    {
        List<(Dictionary<string, object?> Row, HashSet<Relationship> Used)> found = [(row, [])];
        foreach (var pattern in match.Patterns)
            found = [.. found.SelectMany(state => Walk(pattern, state.Row, state.Used))];
        var kept = found.Where(state => match.Where is null || Holds(match.Where, state.Row) == true).Select(state => state.Row).ToList();
        if (kept.Count > 0 || !match.Optional)
            return kept;
        var nulls = new Dictionary<string, object?>(row);
        foreach (var name in match.Patterns.SelectMany(Names))
            nulls.TryAdd(name, null);
        return [nulls];
    }

    private static IEnumerable<string> Names(PathPattern pattern) =>
        pattern.Nodes.Select(node => node.Variable).Concat(pattern.Relationships.Select(relationship => relationship.Variable)).OfType<string>()
            .Concat(pattern.Relationships.Select(relationship => relationship.Repeated).OfType<PathPattern>().SelectMany(Names));

    private IEnumerable<(Dictionary<string, object?>, HashSet<Relationship>)> Walk(PathPattern pattern, Dictionary<string, object?> row, HashSet<Relationship> used)
    {
        IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> states =
            from node in graph.Nodes
            let bound = Bind(row, pattern.Nodes[0].Variable, node)
            where bound is not null && Fits(pattern.Nodes[0], node, bound)
            select (bound, node, used);
        return Follow(pattern, states).Select(state => (state.Row, state.Used));
    }

    private IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> Follow(
        PathPattern pattern, IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> states)
    {
        for (var i = 0; i < pattern.Relationships.Count; i++)
        {
            var (relationship, far) = (pattern.Relationships[i], pattern.Nodes[i + 1]);
            states = [.. states.SelectMany(state => relationship.Repeated is { } repeated
                ? Repeat(repeated, relationship.Hops!, far, state.Row, state.Node, state.Used)
                : Hop(relationship, far, state.Row, state.Node, state.Used))];
        }

        return states;
    }

    private IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> Repeat(
        PathPattern repeated, HopRange times, NodePattern far, Dictionary<string, object?> row, Node from, HashSet<Relationship> used)
    {
        var names = Names(repeated).ToList();
        List<(List<string>[] Groups, Node Node, HashSet<Relationship> Used)> trails = [([.. names.Select(_ => new List<string>())], from, used)];
        for (var count = 0; count <= (times.Most ?? 99) && trails.Count > 0; count++)
        {
            foreach (var (groups, node, walked) in trails.Where(_ => count >= times.Least))
            {
                var lists = new Dictionary<string, object?>(row);
                for (var i = 0; i < names.Count; i++)
                    lists[names[i]] = string.Join(' ', groups[i]);
                if (Bind(lists, far.Variable, node) is { } bound && Fits(far, node, bound))
                    yield return (bound, node, walked);
            }

            trails = [.. trails.SelectMany(trail => Once(repeated, row, trail.Node, trail.Used)
                .Select(state => ((List<string>[])[.. names.Select((name, i) => (List<string>)[.. trail.Groups[i], Show(state.Row[name])])], state.Node, state.Used)))];
        }
    }

    private IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> Once(PathPattern repeated, Dictionary<string, object?> row, Node from, HashSet<Relationship> used)
    {
        var start = Bind(row, repeated.Nodes[0].Variable, from)!;
        return !Fits(repeated.Nodes[0], from, start)
            ? []
            : Follow(repeated, [(start, from, used)]).Where(state => repeated.Where is null || Holds(repeated.Where, state.Row) == true);
    }

    private IEnumerable<(Dictionary<string, object?> Row, Node Node, HashSet<Relationship> Used)> Hop(
        RelationshipPattern pattern, NodePattern far, Dictionary<string, object?> row, Node from, HashSet<Relationship> used)
    {
        foreach (var (hops, end) in Trails(pattern, from, used))
        {
            object? value = pattern.Hops is null ? hops[0] : string.Join(' ', hops.Select(hop => hop.Id));
            if (Bind(row, pattern.Variable, value) is not { } withRelationship || Bind(withRelationship, far.Variable, end) is not { } bound || !Fits(far, end, bound))
                continue;
            if (hops.TrueForAll(hop => FitsProperties(pattern.Properties, hop, bound)))
                yield return (bound, end, [.. used, .. hops]);
        }
    }

    private IEnumerable<(List<Relationship> Hops, Node End)> Trails(RelationshipPattern pattern, Node from, HashSet<Relationship> used)
    {
        var (least, most) = pattern.Hops is { } range ? (range.Least, range.Most ?? 99) : (1, 1);
        List<(List<Relationship> Hops, Node End)> trails = [([], from)];
        for (var length = 0; length <= most && trails.Count > 0; length++)
        {
            foreach (var trail in trails.Where(_ => length >= least))
                yield return trail;
            trails = [.. trails.SelectMany(trail => Steps(pattern, trail.End)
                .Where(step => !used.Contains(step.Relationship) && !trail.Hops.Contains(step.Relationship))
                .Select(step => ((List<Relationship>)[.. trail.Hops, step.Relationship], step.End)))];
        }
    }

    private IEnumerable<(Relationship Relationship, Node End)> Steps(RelationshipPattern pattern, Node node) => graph.Relationships
        .Where(relationship => pattern.Types is null || FitsLabels(pattern.Types, name => name == relationship.Type))
        .SelectMany(relationship => Ends(relationship, node, pattern.Direction).Select(end => (relationship, end)));

    private static IEnumerable<Node> Ends(Relationship relationship, Node node, Direction direction)
    {
        if (direction != Direction.Incoming && relationship.Start == node)
            yield return relationship.End;
        if (direction != Direction.Outgoing && relationship.End == node && !(direction == Direction.Both && relationship.Start == node))
            yield return relationship.Start;
    }

    private static Dictionary<string, object?>? Bind(Dictionary<string, object?> row, string? name, object? value)
    {
        if (name is null)
            return row;
        if (row.TryGetValue(name, out var known))
            return Equals(known, value) && value is not null ? row : null;
        return new Dictionary<string, object?>(row) { [name] = value };
    }

    private static bool Fits(NodePattern pattern, Node node, Dictionary<string, object?> row) =>
        (pattern.Labels is null || FitsLabels(pattern.Labels, node.HasLabel))
        && (pattern.Properties is not MapLiteral map || map.Entries.All(entry => Compare("=", node[entry.Key], Evaluate(entry.Value, row)) == true));

    private static bool FitsProperties(Expression? properties, Relationship relationship, Dictionary<string, object?> row) =>
        properties is not MapLiteral map || map.Entries.All(entry => Compare("=", relationship[entry.Key], Evaluate(entry.Value, row)) == true);

    private static bool FitsLabels(LabelExpression labels, Func<string, bool> has) => labels switch
    {
        LabelName name => has(name.Name),
        NotLabel not => !FitsLabels(not.Operand, has),
        AndLabels and => FitsLabels(and.Left, has) && FitsLabels(and.Right, has),
        OrLabels or => FitsLabels(or.Left, has) || FitsLabels(or.Right, has),
        _ => throw new NotSupportedException(),
    };

    private static bool? Holds(Expression condition, Dictionary<string, object?> row) => condition switch
    {
        Binary { Operator: "AND" } and => Holds(and.Left, row) & Holds(and.Right, row),
        Binary { Operator: "OR" } or => Holds(or.Left, row) | Holds(or.Right, row),
        Unary { Operator: "NOT" } not => !Holds(not.Operand, row),
        IsNull test => Evaluate(test.Operand, row).IsNull != test.Negated,
        HasLabels test => row[((Variable)test.Operand).Name] is Node node ? FitsLabels(test.Labels, node.HasLabel) : null,
        Comparison { Rest: [var (symbol, operand)] } comparison => Compare(symbol, Evaluate(comparison.First, row), Evaluate(operand, row)),
        _ => throw new NotSupportedException(condition.GetType().Name),
    };

    private static Value Evaluate(Expression expression, Dictionary<string, object?> row) => expression switch
    {
        Literal literal => literal.Value,
        PropertyAccess { Target: Variable variable } access => row[variable.Name] switch
        {
            Node node => node[access.Name],
            Relationship relationship => relationship[access.Name],
            _ => default,
        },
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static bool? Compare(string symbol, Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return null;
        return symbol switch
        {
            "=" => left == right,
            "<>" => left != right,
            _ when left.Kind != ValueKind.Integer || right.Kind != ValueKind.Integer => null,
            "<" => left.AsInteger < right.AsInteger,
            _ => left.AsInteger > right.AsInteger,
        };
    }

    private static string Show(object? value) => value switch
    {
        Node node => node.Id,
        Relationship relationship => relationship.Id,
        _ => value?.ToString() ?? "null",
    };
}
