using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Planning;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>
/// Labels of a node or the type of a relationship where names among them are computed. What fits is worked out by set of labels
/// and by type, and anew only where the names change.
/// </summary>
internal sealed class ComputedLabelEvaluator(PropertyGraph graph, Evaluator operand, LabelExpression labels, Evaluator[] names, SourceSpan span) : Evaluator
{
    private readonly Value[] _values = new Value[names.Length];
    private readonly string[][] _names = new string[names.Length][];
    private bool[]? _labelSets;
    private bool[]? _types;

    public override Value Evaluate(Value[] row)
    {
        var entity = operand.Evaluate(row);
        if (entity.IsNull)
            return default;
        Compute(row, entity.Kind == ValueKind.Relationship);
        return entity.Kind == ValueKind.Relationship
            ? (_types ??= [.. graph.RelationshipTypes.Select(type => Fits(name => name == type, any: true))])[graph.TypeOf(entity.Index)]
            : (_labelSets ??= Array.ConvertAll(graph.LabelSets, set => Fits(name => Array.IndexOf(set, graph.LabelTable.Find(name)) >= 0, set.Length > 0)))[graph.LabelSetOf(entity.Index)];
    }

    private bool Fits(Func<string, bool> has, bool any) => LabelTest.Matches(labels, has, any, _names);

    private void Compute(Value[] row, bool ofRelationship)
    {
        for (var i = 0; i < names.Length; i++)
        {
            var value = names[i].Evaluate(row);
            if (_names[i] is not null && value == _values[i])
                continue;
            _names[i] = NamesIn(value, ofRelationship ? "relationship type" : "label");
            (_values[i], _labelSets, _types) = (value, null, null);
        }
    }

    private string[] NamesIn(Value value, string what)
    {
        Value[] items = value.Kind == ValueKind.List ? value.Items.ToArray() : [value];
        var wrong = Array.FindIndex(items, item => item.Kind != ValueKind.String || item.AsString.Length == 0);
        if (wrong < 0)
            return Array.ConvertAll(items, item => item.AsString);
        var found = items[wrong].Kind == ValueKind.String ? "an empty string" : KindNames.Of(items[wrong]);
        var problem = EvaluationException.InvalidType($"a computed {what} is a string or a list of strings, not {found}.");
        problem.Locate(span);
        throw problem;
    }
}
