using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Parsing;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>
/// Runs the writing queries that set up a scenario. Reading clauses, and the expressions of writing ones, go to the product's own
/// reader over a snapshot; only CREATE, MERGE, SET, REMOVE and DELETE are done here.
/// </summary>
internal sealed class SetupInterpreter(SetupGraph graph, IReadOnlyDictionary<string, Value> parameters)
{
    private static readonly string[] Writing = ["CREATE", "MERGE", "SET", "REMOVE", "DELETE", "DETACH", "ON"];

    private readonly HashSet<string> _variables = new(StringComparer.Ordinal);
    private List<Dictionary<string, Value>> _rows = [[]];
    private CypherParser _parser = new("");
    private string _text = "";

    private TokenReader Tokens => _parser.Tokens;

    public void Run(string text)
    {
        (_text, _parser) = (text, new CypherParser(text));
        while (!Tokens.AtEnd && !Tokens.Accept(";"))
        {
            if (Tokens.AcceptWord("CREATE"))
                Create(_parser.ReadPatterns());
            else if (Tokens.AcceptWord("MERGE"))
                Merge(_parser.ReadPatterns()[0]);
            else if (Tokens.AcceptWord("SET"))
                Set();
            else if (Tokens.AcceptWord("REMOVE"))
                Remove();
            else if (Tokens.AcceptWord("DELETE") || Tokens.AcceptWords("DETACH", "DELETE"))
                Delete();
            else if (!Read())
                return;
        }
    }

    // The clauses up to the next writing one; RETURN ends everything.
    private bool Read()
    {
        var start = Tokens.Current.Span.Start;
        if (Tokens.Current.IsWord("RETURN"))
            return false;
        var depth = 0;
        while (!Tokens.AtEnd && !(depth == 0 && (Tokens.Current.Is(";") || Tokens.Current.IsWord("RETURN") || Array.Exists(Writing, Tokens.Current.IsWord))))
        {
            var token = Tokens.Take();
            depth += token.Is("(") || token.Is("[") || token.Is("{") ? 1 : token.Is(")") || token.Is("]") || token.Is("}") ? -1 : 0;
        }

        _rows = Query($"{_text[start..Tokens.Previous.Span.End]} RETURN *", star: true);
        _variables.Clear();
        _variables.UnionWith(_rows.Count > 0 ? _rows[0].Keys : []);
        return true;
    }

    private List<Dictionary<string, Value>> Query(string tail, bool star = false)
    {
        var rows = Value.List(_rows.Select(row => Value.OfHeap(new MapValue(row.ToDictionary(pair => pair.Key, pair => graph.ToSnapshot(pair.Value))))));
        var variables = string.Join(", ", _variables.Select(name => $"` row`.`{name}` AS `{name}`"));
        var head = variables.Length > 0 ? $"UNWIND $` rows` AS ` row` WITH {variables} " : star ? "" : "UNWIND $` rows` AS ` row` ";
        return graph.Read(head + tail, new Dictionary<string, Value>(parameters) { [" rows"] = rows });
    }

    /// <summary>The values of expressions in each row.</summary>
    private List<Value[]> Evaluate(List<Expression> expressions)
    {
        if (expressions.Count == 0 || _rows.Count == 0)
            return [.. _rows.Select(_ => Array.Empty<Value>())];
        var items = expressions.Select((expression, i) => $"{_text[expression.Span.Start..expression.Span.End]} AS `e{i}`");
        return [.. Query($"RETURN {string.Join(", ", items)}").Select(row => expressions.Select((_, i) => row[$"e{i}"]).ToArray())];
    }

    // One pattern after the other: the properties of one may refer to the elements of an earlier one.
    private void Create(List<PathPattern> patterns)
    {
        foreach (var pattern in patterns)
        {
            var maps = pattern.Nodes.Select(node => node.Properties).Concat(pattern.Relationships.Select(relationship => relationship.Properties)).OfType<Expression>().ToList();
            var values = Evaluate(maps);
            for (var i = 0; i < _rows.Count; i++)
                Create(pattern, _rows[i], expression => expression is null ? [] : ((MapValue)values[i][maps.IndexOf(expression)].Heap).Entries);
            Declare(pattern);
        }
    }

    private void Create(PathPattern pattern, Dictionary<string, Value> row, Func<Expression?, IEnumerable<KeyValuePair<string, Value>>> properties)
    {
        int Node(NodePattern node)
        {
            if (node.Variable is not null && row.TryGetValue(node.Variable, out var known))
                return known.Index;
            var added = graph.AddNode(Names(node.Labels), properties(node.Properties));
            if (node.Variable is not null)
                row[node.Variable] = Value.OfNode(added);
            return added;
        }

        var left = Node(pattern.Nodes[0]);
        for (var i = 0; i < pattern.Relationships.Count; i++)
        {
            var relationship = pattern.Relationships[i];
            var right = Node(pattern.Nodes[i + 1]);
            var (start, end) = relationship.Direction == Direction.Incoming ? (right, left) : (left, right);
            var added = graph.AddRelationship(Names(relationship.Types).Single(), start, end, properties(relationship.Properties));
            if (relationship.Variable is not null)
                row[relationship.Variable] = Value.OfRelationship(added);
            left = right;
        }
    }

    private void Merge(PathPattern pattern)
    {
        var (onCreate, onMatch) = (new List<int>(), new List<int>());
        while (Tokens.AcceptWord("ON"))
        {
            (Tokens.Take().IsWord("CREATE") ? onCreate : onMatch).Add(Tokens.Position);
            Tokens.ExpectWord("SET");
            SkipItems();
        }

        var after = Tokens.Position;
        var all = _rows;
        var results = new List<Dictionary<string, Value>>();
        foreach (var row in all)
        {
            _rows = [row];
            var found = Query($"MATCH {_text[pattern.Span.Start..pattern.Span.End]} RETURN *", star: true);
            var known = _variables.ToList();
            if (found.Count > 0)
                _rows = found;
            else
                Create([pattern]);
            Declare(pattern);
            foreach (var action in found.Count > 0 ? onMatch : onCreate)
            {
                Tokens.Position = action + 1;
                Set();
            }

            results.AddRange(_rows);
            _variables.IntersectWith(known);
        }

        Declare(pattern);
        (_rows, Tokens.Position) = (results, after);
    }

    private void SkipItems()
    {
        while (!Tokens.AtEnd && !Tokens.Current.Is(";") && !Array.Exists(Writing, Tokens.Current.IsWord) && !Tokens.Current.IsWord("RETURN") && !Tokens.Current.IsWord("WITH"))
            Tokens.Take();
    }

    private void Set()
    {
        do
        {
            var name = Tokens.ExpectName("a variable").Text;
            if (Tokens.Current.Is(":"))
            {
                var labels = ReadLabels();
                Change(name, (element, _) => ((SetupNode)element).Labels.UnionWith(labels), null);
            }
            else if (Tokens.Accept("."))
            {
                var key = Tokens.ExpectName("a property").Text;
                Tokens.Expect("=");
                Change(name, (element, value) => Assign(Properties(element), key, value), _parser.ReadExpression());
            }
            else
            {
                var adds = Tokens.Accept("+=");
                if (!adds)
                    Tokens.Expect("=");
                Change(name, (element, value) => AssignAll(Properties(element), value, adds), _parser.ReadExpression());
            }
        }
        while (Tokens.Accept(","));
    }

    private void Remove()
    {
        do
        {
            var name = Tokens.ExpectName("a variable").Text;
            if (Tokens.Accept("."))
            {
                var key = Tokens.ExpectName("a property").Text;
                Change(name, (element, _) => Properties(element).Remove(key), null);
            }
            else
            {
                var labels = ReadLabels();
                Change(name, (element, _) => ((SetupNode)element).Labels.ExceptWith(labels), null);
            }
        }
        while (Tokens.Accept(","));
    }

    private void Delete()
    {
        do
        {
            foreach (var values in Evaluate([_parser.ReadExpression()]))
                Delete(values[0]);
        }
        while (Tokens.Accept(","));
        graph.Changed();
    }

    private void Delete(Value value)
    {
        if (value.Kind == ValueKind.Relationship)
            graph.Relationships[value.Index] = null;
        if (value.Kind != ValueKind.Node)
            return;
        graph.Nodes[value.Index] = null;
        for (var i = 0; i < graph.Relationships.Count; i++)
            if (graph.Relationships[i] is { } relationship && (relationship.Start == value.Index || relationship.End == value.Index))
                graph.Relationships[i] = null;
    }

    private List<string> ReadLabels()
    {
        var labels = new List<string>();
        while (Tokens.Accept(":"))
            labels.Add(Tokens.ExpectName("a label").Text);
        return labels;
    }

    private void Change(string variable, Action<object, Value> change, Expression? value)
    {
        var values = Evaluate(value is null ? [] : [value]);
        for (var i = 0; i < _rows.Count; i++)
        {
            var target = _rows[i][variable];
            if (!target.IsNull)
                change(target.Kind == ValueKind.Node ? graph.Nodes[target.Index]! : graph.Relationships[target.Index]!, value is null ? default : values[i][0]);
        }

        graph.Changed();
    }

    private void AssignAll(Dictionary<string, Value> properties, Value source, bool adds)
    {
        if (!adds)
            properties.Clear();
        var entries = source.Kind switch
        {
            ValueKind.Map => ((MapValue)source.Heap).Entries,
            ValueKind.Node => graph.Nodes[source.Index]!.Properties.ToDictionary(),
            _ => graph.Relationships[source.Index]!.Properties.ToDictionary(),
        };
        foreach (var (key, value) in entries)
            Assign(properties, key, value);
    }

    private static void Assign(Dictionary<string, Value> properties, string key, Value value)
    {
        if (value.IsNull)
            properties.Remove(key);
        else
            properties[key] = value;
    }

    private static Dictionary<string, Value> Properties(object element) => element is SetupNode node ? node.Properties : ((SetupRelationship)element).Properties;

    private void Declare(PathPattern pattern)
    {
        foreach (var name in pattern.Nodes.Select(node => node.Variable).Concat(pattern.Relationships.Select(relationship => relationship.Variable)))
            if (name is not null)
                _variables.Add(name);
    }

    private static IEnumerable<string> Names(LabelExpression? labels) => labels switch
    {
        LabelName name => [name.Name],
        AndLabels and => Names(and.Left).Concat(Names(and.Right)),
        null => [],
        _ => throw new FormatException("labels of a new element"),
    };
}
