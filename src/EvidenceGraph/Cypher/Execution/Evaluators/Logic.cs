using System.Text.RegularExpressions;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Execution.Evaluators;

/// <summary>Truth values out of values.</summary>
internal static class Truth
{
    /// <exception cref="EvaluationException">The value is neither a boolean nor null.</exception>
    public static bool? Of(Value value, SourceSpan span)
    {
        if (value.Kind == ValueKind.Boolean)
            return value.AsBoolean;
        if (value.IsNull)
            return null;
        var problem = EvaluationException.InvalidType($"a boolean was expected, not {KindNames.Of(value)}.");
        problem.Locate(span);
        throw problem;
    }
}

/// <summary>AND: false decides, whatever the other side is.</summary>
internal sealed class AndEvaluator(Evaluator left, Evaluator right, SourceSpan leftSpan, SourceSpan rightSpan) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var first = Truth.Of(left.Evaluate(row), leftSpan);
        return first == false ? false : first & Truth.Of(right.Evaluate(row), rightSpan);
    }
}

/// <summary>OR: true decides, whatever the other side is.</summary>
internal sealed class OrEvaluator(Evaluator left, Evaluator right, SourceSpan leftSpan, SourceSpan rightSpan) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var first = Truth.Of(left.Evaluate(row), leftSpan);
        return first == true ? true : first | Truth.Of(right.Evaluate(row), rightSpan);
    }
}

internal sealed class XorEvaluator(Evaluator left, Evaluator right, SourceSpan leftSpan, SourceSpan rightSpan) : Evaluator
{
    public override Value Evaluate(Value[] row) => Truth.Of(left.Evaluate(row), leftSpan) ^ Truth.Of(right.Evaluate(row), rightSpan);
}

internal sealed class NotEvaluator(Evaluator operand, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row) => !Truth.Of(operand.Evaluate(row), span);
}

internal sealed class IsNullEvaluator(Evaluator operand, bool negated) : Evaluator
{
    public override Value Evaluate(Value[] row) => operand.Evaluate(row).IsNull != negated;
}

internal sealed class EqualEvaluator(Evaluator left, Evaluator right) : Evaluator
{
    public override Value Evaluate(Value[] row) => CypherEquality.AreEqual(left.Evaluate(row), right.Evaluate(row));
}

/// <summary>One comparison.</summary>
internal sealed class CompareEvaluator(Evaluator left, Orders wanted, Evaluator right) : Evaluator
{
    public override Value Evaluate(Value[] row) => CypherComparison.Holds(wanted, left.Evaluate(row), right.Evaluate(row));
}

/// <summary>Comparisons in a row: each operand is evaluated once, and all must hold.</summary>
internal sealed class ComparisonEvaluator(Evaluator first, (Orders Wanted, Evaluator Operand)[] rest) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var left = first.Evaluate(row);
        bool? result = true;
        foreach (var (wanted, operand) in rest)
        {
            var right = operand.Evaluate(row);
            result &= CypherComparison.Holds(wanted, left, right);
            if (result == false)
                return false;
            left = right;
        }

        return result;
    }
}

/// <summary>IN: unknown where nothing equals and something might. A long list that stays the same for many rows is looked up by hash.</summary>
internal sealed class InEvaluator(Evaluator item, Evaluator list, SourceSpan span) : Evaluator
{
    private readonly ListMembers _members = new();

    public override Value Evaluate(Value[] row)
    {
        var (wanted, among) = (item.Evaluate(row), list.Evaluate(row));
        if (among.IsNull)
            return default;
        if (among.Kind != ValueKind.List)
        {
            var problem = EvaluationException.InvalidType($"IN takes a list, not {KindNames.Of(among)}.");
            problem.Locate(span);
            throw problem;
        }

        if (_members.Contains(among, wanted) is { } isMember)
            return isMember;
        bool? result = false;
        foreach (var candidate in among.Items)
        {
            var equal = CypherEquality.AreEqual(wanted, candidate);
            if (equal == true)
                return true;
            result = equal is null ? null : result;
        }

        return result;
    }
}

/// <summary>STARTS WITH, ENDS WITH, CONTAINS: null where either side is no string.</summary>
internal sealed class TextTestEvaluator(Evaluator left, Evaluator right, Func<string, string, bool> test) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var (text, part) = (left.Evaluate(row), right.Evaluate(row));
        return text.Kind == ValueKind.String && part.Kind == ValueKind.String ? test(text.AsString, part.AsString) : default(Value);
    }
}

/// <summary><c>=~</c>: the whole text must match. The engine does not backtrack, so that time stays linear; lookarounds and back references are refused.</summary>
internal sealed class RegexEvaluator(Evaluator left, Evaluator right, SourceSpan span) : Evaluator
{
    private string? _pattern;
    private Regex? _regex;

    public override Value Evaluate(Value[] row)
    {
        var (text, pattern) = (left.Evaluate(row), right.Evaluate(row));
        if (pattern.Kind != ValueKind.String || text.Kind != ValueKind.String)
            return default;
        if (pattern.AsString != _pattern)
            (_regex, _pattern) = (Compile(pattern.AsString), pattern.AsString);
        return _regex!.IsMatch(text.AsString);
    }

    private Regex Compile(string pattern)
    {
        try
        {
            return new Regex($@"\A(?:{JavaPattern.Translate(pattern)})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            var problem = EvaluationException.InvalidArgument($"'{(pattern.Length > 60 ? pattern[..60] + "…" : pattern)}' is not a regular expression that is understood here (lookarounds, back references and sets in sets are not).");
            problem.Locate(span);
            throw problem;
        }
    }
}

/// <summary>Labels of a node or the type of a relationship; null for null.</summary>
internal sealed class LabelEvaluator(PropertyGraph graph, Evaluator operand, bool[] labelSets, bool[] types, SourceSpan span) : Evaluator
{
    public override Value Evaluate(Value[] row)
    {
        var entity = operand.Evaluate(row);
        switch (entity.Kind)
        {
            case ValueKind.Node:
                return labelSets[graph.LabelSetOf(entity.Index)];
            case ValueKind.Relationship:
                return types[graph.TypeOf(entity.Index)];
            case ValueKind.Null:
                return default;
            default:
                var problem = EvaluationException.InvalidType($"a label test takes a node or a relationship, not {KindNames.Of(entity)}.");
                problem.Locate(span);
                throw problem;
        }
    }
}
