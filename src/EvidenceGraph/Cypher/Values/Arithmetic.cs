using EvidenceGraph.Cypher.Temporal;
using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher.Values;

/// <summary><c>+ - * / % ^</c> and their kin over numbers, strings, lists and temporals. Null in, null out; integers never wrap around.</summary>
internal static class Arithmetic
{
    public static Value Apply(string symbol, Value left, Value right)
    {
        try
        {
            return symbol switch
            {
                "+" => Add(left, right),
                "-" => Subtract(left, right),
                "*" => Multiply(left, right),
                "/" => Divide(left, right),
                "%" => Modulo(left, right),
                "||" => Concatenate(left, right),
                _ => Power(left, right),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationException("NumberOutOfRange", "the result does not fit into 64 bits.");
        }
    }

    public static Value Negate(Value operand)
    {
        try
        {
            return operand.Kind switch
            {
                ValueKind.Null => default,
                ValueKind.Integer => -operand.AsInteger,
                ValueKind.Float => -operand.AsDouble,
                ValueKind.Duration => Value.OfHeap(((DurationValue)operand.Heap).Times(-1)),
                _ => throw EvaluationException.InvalidType($"`-` takes a number, not {KindNames.Of(operand)}."),
            };
        }
        catch (OverflowException)
        {
            throw new EvaluationException("NumberOutOfRange", "the result does not fit into 64 bits.");
        }
    }

    public static Value Add(Value left, Value right)
    {
        var (leftKind, rightKind) = (left.Kind, right.Kind);
        if (leftKind == ValueKind.Integer && rightKind == ValueKind.Integer)
            return left.AsInteger + right.AsInteger;
        if (leftKind == ValueKind.List || rightKind == ValueKind.List)
            return left.IsNull || right.IsNull ? default : AddToList(left, right);
        if (left.IsNull || right.IsNull)
            return default;
        if (IsNumber(left) && IsNumber(right))
            return left.AsDouble + right.AsDouble;
        if ((leftKind == ValueKind.String && IsWordOrNumber(right)) || (rightKind == ValueKind.String && IsWordOrNumber(left)))
            return ValueText.Plain(left) + ValueText.Plain(right);
        if (rightKind == ValueKind.Duration && leftKind == ValueKind.Duration)
            return Value.OfHeap(((DurationValue)left.Heap).Plus((DurationValue)right.Heap));
        if (rightKind == ValueKind.Duration && left.Heap is TemporalValue temporal)
            return Value.OfHeap(temporal.Plus((DurationValue)right.Heap));
        if (leftKind == ValueKind.Duration && right.Heap is TemporalValue other)
            return Value.OfHeap(other.Plus((DurationValue)left.Heap));
        throw Cannot("+", left, right);
    }

    private static Value AddToList(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.List, ValueKind.List) => Value.OfItems([.. left.Items, .. right.Items]),
        (ValueKind.List, _) => Value.OfItems([.. left.Items, right]),
        _ => Value.OfItems([left, .. right.Items]),
    };

    private static Value Concatenate(Value left, Value right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Null, _) or (_, ValueKind.Null) => default,
        (ValueKind.String, ValueKind.String) or (ValueKind.List, ValueKind.List) => Add(left, right),
        _ => throw Cannot("||", left, right),
    };

    private static Value Subtract(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return default;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return left.AsInteger - right.AsInteger;
        if (IsNumber(left) && IsNumber(right))
            return left.AsDouble - right.AsDouble;
        if (right.Kind != ValueKind.Duration)
            throw Cannot("-", left, right);
        var minus = ((DurationValue)right.Heap).Times(-1);
        return left.Kind == ValueKind.Duration ? Value.OfHeap(((DurationValue)left.Heap).Plus(minus))
            : left.Kind >= ValueKind.Date ? Value.OfHeap(((TemporalValue)left.Heap).Plus(minus))
            : throw Cannot("-", left, right);
    }

    private static Value Multiply(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return default;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return left.AsInteger * right.AsInteger;
        if (IsNumber(left) && IsNumber(right))
            return left.AsDouble * right.AsDouble;
        if (left.Kind == ValueKind.Duration && IsNumber(right))
            return Value.OfHeap(((DurationValue)left.Heap).Times((decimal)right.AsDouble));
        if (right.Kind == ValueKind.Duration && IsNumber(left))
            return Value.OfHeap(((DurationValue)right.Heap).Times((decimal)left.AsDouble));
        throw Cannot("*", left, right);
    }

    private static Value Divide(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return default;
        if (left.Kind == ValueKind.Integer && right.Kind == ValueKind.Integer)
            return right.AsInteger == 0 ? throw ByZero() : left.AsInteger / right.AsInteger;
        if (IsNumber(left) && IsNumber(right))
            return left.AsDouble / right.AsDouble;
        if (left.Kind != ValueKind.Duration || !IsNumber(right))
            throw Cannot("/", left, right);
        return right.AsDouble == 0 ? throw ByZero() : Value.OfHeap(((DurationValue)left.Heap).DividedBy((decimal)right.AsDouble));
    }

    private static Value Modulo(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return default;
        if (!IsNumber(left) || !IsNumber(right))
            throw Cannot("%", left, right);
        if (left.Kind == ValueKind.Float || right.Kind == ValueKind.Float)
            return left.AsDouble % right.AsDouble;
        return right.AsInteger switch
        {
            0 => throw ByZero(),
            -1 => 0,
            var divisor => left.AsInteger % divisor,
        };
    }

    private static Value Power(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
            return default;
        return IsNumber(left) && IsNumber(right) ? Math.Pow(left.AsDouble, right.AsDouble) : throw Cannot("^", left, right);
    }

    private static bool IsNumber(Value value) => value.Kind is ValueKind.Integer or ValueKind.Float;

    private static bool IsWordOrNumber(Value value) => value.Kind is ValueKind.String or ValueKind.Integer or ValueKind.Float or ValueKind.Boolean || value.Kind >= ValueKind.Date;

    private static EvaluationException ByZero() => new("DivisionByZero", "an integer cannot be divided by zero.");

    private static EvaluationException Cannot(string symbol, Value left, Value right) =>
        EvaluationException.InvalidType($"`{symbol}` cannot join {KindNames.Of(left)} and {KindNames.Of(right)}.");
}
