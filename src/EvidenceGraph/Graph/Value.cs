using System.Globalization;
using System.Runtime.CompilerServices;

namespace EvidenceGraph.Graph;

/// <summary>
/// A property's value, or a value of a running query: 16 bytes, immutable, without allocation for numbers, booleans,
/// nodes and relationships. The default is null.
/// </summary>
/// <remarks>
/// Equality is equivalence, as for grouping and lookup: null equals null, NaN equals NaN, and an integer equals the float of
/// the same number. A query's three-valued <c>=</c> is another thing and lives with the queries.
/// </remarks>
public readonly struct Value : IEquatable<Value>
{
    private static readonly Mark BooleanMark = new(ValueKind.Boolean);
    private static readonly Mark IntegerMark = new(ValueKind.Integer);
    private static readonly Mark FloatMark = new(ValueKind.Float);
    private static readonly Mark NodeMark = new(ValueKind.Node);
    private static readonly Mark RelationshipMark = new(ValueKind.Relationship);

    private readonly object? _object;
    private readonly long _bits;

    private Value(object? item, long bits)
    {
        _object = item;
        _bits = bits;
    }

    /// <summary>What this value is.</summary>
    public ValueKind Kind => _object switch
    {
        null => ValueKind.Null,
        string => ValueKind.String,
        _ => Unsafe.As<HeapValue>(_object).Kind,
    };

    /// <summary>Whether there is no value.</summary>
    public bool IsNull => _object is null;

    /// <summary>The truth value. Valid for <see cref="ValueKind.Boolean"/> only.</summary>
    public bool AsBoolean => Of(ValueKind.Boolean)._bits != 0;

    /// <summary>The integer. Valid for <see cref="ValueKind.Integer"/> only.</summary>
    public long AsInteger => Of(ValueKind.Integer)._bits;

    /// <summary>The number as a double. Valid for <see cref="ValueKind.Integer"/> and <see cref="ValueKind.Float"/>.</summary>
    public double AsDouble => Kind == ValueKind.Integer ? _bits : BitConverter.Int64BitsToDouble(Of(ValueKind.Float)._bits);

    /// <summary>The string. Valid for <see cref="ValueKind.String"/> only.</summary>
    public string AsString => (string)Of(ValueKind.String)._object!;

    /// <summary>The items. Valid for <see cref="ValueKind.List"/> only.</summary>
    public IReadOnlyList<Value> AsList => (ListValue)Of(ValueKind.List)._object!;

    /// <summary>The items as a span. Valid for <see cref="ValueKind.List"/> only.</summary>
    internal ReadOnlySpan<Value> Items => ((ListValue)Of(ValueKind.List)._object!).Span;

    /// <summary>The index of the node or the relationship. Valid for these two kinds only.</summary>
    internal int Index => Kind is ValueKind.Node or ValueKind.Relationship ? (int)_bits : throw Mismatch(ValueKind.Node);

    /// <summary>The object behind a list, a map, a path or a temporal.</summary>
    internal HeapValue Heap => (HeapValue)_object!;

    /// <summary>A truth value.</summary>
    public static implicit operator Value(bool value) => new(BooleanMark, value ? 1 : 0);

    /// <summary>An integer.</summary>
    public static implicit operator Value(int value) => new(IntegerMark, value);

    /// <summary>An integer.</summary>
    public static implicit operator Value(long value) => new(IntegerMark, value);

    /// <summary>A double.</summary>
    public static implicit operator Value(double value) => new(FloatMark, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A string; null where there is none.</summary>
    public static implicit operator Value(string? value) => new(value, 0);

    /// <summary>A truth value, or null where it is unknown.</summary>
    public static implicit operator Value(bool? value) => value is { } known ? known : default(Value);

    /// <summary>An integer, or null where it is unknown.</summary>
    public static implicit operator Value(int? value) => value is { } known ? known : default(Value);

    /// <summary>A list of these values.</summary>
    public static Value List(IEnumerable<Value> items) => new(new ListValue([.. items]), 0);

    /// <summary>A list of these strings.</summary>
    public static Value Strings(IEnumerable<string> items) => List(items.Select(item => (Value)item));

    /// <summary>Whether the two are equivalent.</summary>
    public static bool operator ==(Value left, Value right) => left.Equals(right);

    /// <summary>Whether the two differ.</summary>
    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Value other)
    {
        if (ReferenceEquals(_object, other._object))
            return _bits == other._bits || (Kind == ValueKind.Float && AsDouble.Equals(other.AsDouble)) || IsZeroBoth(other);
        return (Kind, other.Kind) switch
        {
            (ValueKind.Integer, ValueKind.Float) => SameNumber(_bits, other.AsDouble),
            (ValueKind.Float, ValueKind.Integer) => SameNumber(other._bits, AsDouble),
            (var kind, var otherKind) => kind == otherKind && _object!.Equals(other._object),
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _object switch
    {
        null => 0,
        string text => text.GetHashCode(StringComparison.Ordinal),
        Mark { Kind: ValueKind.Float } => HashOf(AsDouble),
        Mark mark => HashCode.Combine(mark.Kind, _bits),
        _ => _object.GetHashCode(),
    };

    /// <summary>The value in words, for messages and debugging; not a serialised form.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Null => "null",
        ValueKind.Boolean => AsBoolean ? "true" : "false",
        ValueKind.Integer => _bits.ToString(CultureInfo.InvariantCulture),
        ValueKind.Float => AsDouble.ToString("R", CultureInfo.InvariantCulture),
        ValueKind.List => $"[{string.Join(", ", AsList)}]",
        ValueKind.Node => $"node {_bits}",
        ValueKind.Relationship => $"relationship {_bits}",
        _ => _object!.ToString()!,
    };

    internal static Value OfNode(int index) => new(NodeMark, index);

    internal static Value OfRelationship(int index) => new(RelationshipMark, index);

    internal static Value OfHeap(HeapValue value) => new(value, 0);

    /// <summary>A list that takes the array over: the caller does not change it afterwards.</summary>
    internal static Value OfItems(Value[] items) => new(items.Length == 0 ? ListValue.Empty : new ListValue(items), 0);

    /// <summary>Whether the two are the same bits and the same object: then they are equal, while equal ones need not be identical.</summary>
    internal bool IsIdentical(Value other) => ReferenceEquals(_object, other._object) && _bits == other._bits;

    /// <summary>A hash that identical values share; cheaper than <see cref="GetHashCode"/>, since it does not read strings.</summary>
    internal int IdentityHash => unchecked((RuntimeHelpers.GetHashCode(_object) * 31) ^ (int)(_bits * 0x1E3779B97F4A7C15L >> 32));

    private static bool SameNumber(long integer, double number) =>
        number >= -9223372036854775808.0 && number < 9223372036854775808.0 && (long)number == integer && (double)(long)number == number;

    // An integral double hashes as its integer does, since the two are equal.
    private static int HashOf(double number) =>
        number >= -9223372036854775808.0 && number < 9223372036854775808.0 && (double)(long)number == number
            ? HashCode.Combine(ValueKind.Integer, (long)number)
            : double.IsNaN(number) ? 1 : number.GetHashCode();

    private bool IsZeroBoth(Value other) => Kind == ValueKind.Float && AsDouble == 0 && other.AsDouble == 0;

    private Value Of(ValueKind kind) => Kind == kind ? this : throw Mismatch(kind);

    private InvalidOperationException Mismatch(ValueKind wanted) => new($"The value is {Kind}, not {wanted}.");

    private sealed class Mark(ValueKind kind) : HeapValue(kind);
}
