using EvidenceGraph.Graph;
using Xunit;

namespace EvidenceGraph.Tests.Graph;

public sealed class ValueTests
{
    public static readonly TheoryData<Value, Value> Equivalent = new()
    {
        { default, default }, { 1, 1.0 }, { 1.0, 1L }, { double.NaN, double.NaN }, { 0.0, -0.0 }, { 0, -0.0 }, { "a", new string('a', 1) },
        { Value.List([1, "x"]), Value.List([1.0, "x"]) }, { true, true }, { long.MinValue, (double)long.MinValue },
    };

    public static readonly TheoryData<Value, Value> Different = new()
    {
        { default, false }, { 1, "1" }, { 1, true }, { 0, false }, { long.MaxValue, (double)long.MaxValue }, { 0.5, 0 },
        { Value.List([1]), 1 }, { Value.List([1, 2]), Value.List([2, 1]) }, { Value.OfNode(1), 1 }, { Value.OfNode(1), Value.OfRelationship(1) },
    };

    [Theory]
    [MemberData(nameof(Equivalent))]
    public void EquivalentValuesAreEqualAndHashAlike(Value left, Value right)
    {
        Assert.True(left == right && right == left);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void OthersAreNot(Value left, Value right) => Assert.True(left != right && right != left);

    [Fact]
    public void TheWrongKindIsRefused() => Assert.Throws<InvalidOperationException>(() => ((Value)"1").AsInteger);
}
