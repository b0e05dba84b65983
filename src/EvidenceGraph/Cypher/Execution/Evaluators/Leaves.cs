using EvidenceGraph.Cypher.Functions;
using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

internal sealed class ConstantEvaluator(Value value) : Evaluator
{
    public override Value Evaluate(Value[] row) => value;
}

internal sealed class SlotEvaluator(int slot) : Evaluator
{
    public override Value Evaluate(Value[] row) => row[slot];
}

/// <summary>A property of a node, a relationship or a map, or a part of a temporal.</summary>
internal sealed class PropertyEvaluator(PropertyGraph graph, Evaluator target, string name, SourceSpan span) : Evaluator
{
    private readonly int _key = graph.Keys.Find(name);

    public override Value Evaluate(Value[] row)
    {
        var owner = target.Evaluate(row);
        return owner.Kind switch
        {
            ValueKind.Node => graph.NodeProperty(owner.Index, _key),
            ValueKind.Relationship => graph.RelationshipProperty(owner.Index, _key),
            _ => OfOther(owner),
        };
    }

    private Value OfOther(Value owner)
    {
        try
        {
            return owner.Kind switch
            {
                ValueKind.Null => default,
                ValueKind.Map => ((MapValue)owner.Heap)[name],
                >= ValueKind.Date => TemporalParts.Of(owner.Heap, name),
                _ => throw EvaluationException.InvalidType($"`.{name}` needs a node, a relationship, a map or a temporal, not {KindNames.Of(owner)}."),
            };
        }
        catch (EvaluationException problem) when (problem.Locate(span))
        {
            throw;
        }
    }
}

/// <summary>A property of what a slot holds: the most frequent access, straight to the column for a relationship or a node.</summary>
internal sealed class SlotPropertyEvaluator(PropertyGraph graph, int slot, string name, Evaluator otherwise) : Evaluator
{
    private readonly PropertyColumn? _ofNodes = graph.NodeColumn(graph.Keys.Find(name));
    private readonly PropertyColumn? _ofRelationships = graph.RelationshipColumn(graph.Keys.Find(name));
    private readonly bool _isKey = graph.IsKeyProperty(graph.Keys.Find(name));

    public override Value Evaluate(Value[] row)
    {
        ref readonly var owner = ref row[slot];
        return owner.Kind switch
        {
            ValueKind.Relationship => _isKey ? graph.RelationshipId(owner.Index) : _ofRelationships is null ? default : _ofRelationships[owner.Index],
            ValueKind.Node => _isKey ? graph.NodeId(owner.Index) : _ofNodes is null ? default : _ofNodes[owner.Index],
            _ => otherwise.Evaluate(row),
        };
    }
}

/// <summary><c>list[i]</c>, <c>map[key]</c>, <c>node[key]</c></summary>
internal sealed class IndexEvaluator(PropertyGraph graph, Evaluator target, Evaluator index, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var (owner, key) = (target.Evaluate(row), index.Evaluate(row));
        if (owner.IsNull || key.IsNull)
            return default;
        if (owner.Kind == ValueKind.List && key.Kind == ValueKind.Integer)
            return Item(owner.Items, key.AsInteger);
        if (key.Kind == ValueKind.String)
            switch (owner.Kind)
            {
                case ValueKind.Map:
                    return ((MapValue)owner.Heap)[key.AsString];
                case ValueKind.Node:
                    return graph.NodeProperty(owner.Index, graph.Keys.Find(key.AsString));
                case ValueKind.Relationship:
                    return graph.RelationshipProperty(owner.Index, graph.Keys.Find(key.AsString));
                case >= ValueKind.Date:
                    return TemporalParts.Of(owner.Heap, key.AsString);
            }

        var problem = owner.Kind switch
        {
            ValueKind.List => EvaluationException.InvalidType($"a list's index is an integer, not {KindNames.Of(key)}."),
            ValueKind.Map or ValueKind.Node or ValueKind.Relationship => new EvaluationException("MapElementAccessByNonString", $"{KindNames.Of(owner)} is indexed by a string, not {KindNames.Of(key)}."),
            _ => EvaluationException.InvalidType($"{KindNames.Of(owner)} cannot be indexed by {KindNames.Of(key)}."),
        };
        problem.Locate(span);
        throw problem;
    }

    private static Value Item(ReadOnlySpan<Value> items, long index)
    {
        if (index < 0)
            index += items.Length;
        return index >= 0 && index < items.Length ? items[(int)index] : default;
    }
}

/// <summary><c>list[from..to]</c>: half-open, negative ends counted from the end.</summary>
internal sealed class SliceEvaluator(Evaluator target, Evaluator? from, Evaluator? to, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var list = target.Evaluate(row);
        Value start = from is null ? 0 : from.Evaluate(row), end = to is null ? long.MaxValue : to.Evaluate(row);
        if (list.IsNull || start.IsNull || end.IsNull)
            return default;
        if (list.Kind != ValueKind.List || start.Kind != ValueKind.Integer || end.Kind != ValueKind.Integer)
        {
            var problem = EvaluationException.InvalidType($"a slice takes a list and integers, not {KindNames.Of(list)}, {KindNames.Of(start)} and {KindNames.Of(end)}.");
            problem.Locate(span);
            throw problem;
        }

        var items = list.Items;
        var (first, last) = (Position(start.AsInteger, items.Length), Position(end.AsInteger, items.Length));
        return first >= last ? Value.OfItems([]) : Value.OfItems(items[first..last].ToArray());
    }

    private static int Position(long index, int length) => (int)Math.Clamp(index < 0 ? index + length : index, 0, length);
}

internal sealed class ListEvaluator(RunContext context, Evaluator[] items) : Evaluator
{
    public override Value Evaluate(Value[] row) => context.Made(Value.OfItems(Array.ConvertAll(items, item => item.Evaluate(row))));
}

internal sealed class MapEvaluator(RunContext context, (string Key, Evaluator Value)[] entries) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var map = new Dictionary<string, Value>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            map[key] = value.Evaluate(row);
        return context.Made(Value.OfHeap(new MapValue(map)));
    }
}

/// <summary><c>n {.a, .*, b: 1}</c>; a null target gives null.</summary>
internal sealed class MapProjectionEvaluator(PropertyGraph graph, Evaluator target, (string? Key, Evaluator? Value)[] items) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var owner = target.Evaluate(row);
        if (owner.IsNull)
            return default;
        var map = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var (key, value) in items)
        {
            if (key is not null)
                map[key] = value!.Evaluate(row);
            else
                foreach (var (name, property) in GraphFunctions.Properties(owner, graph))
                    map[name] = property;
        }

        return Value.OfHeap(new MapValue(map));
    }
}
