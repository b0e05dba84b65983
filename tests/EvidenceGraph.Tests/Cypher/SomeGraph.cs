using EvidenceGraph.Graph;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>A small graph for queries.</summary>
internal static class SomeGraph
{
    public static readonly PropertyGraph Family = Build();

    public static readonly IReadOnlyDictionary<string, Value> Parameters = new Dictionary<string, Value>
    {
        ["n"] = 5,
        ["list"] = Value.List(["x"]),
        ["ids"] = Value.List(["ann", "cat", "nobody", "ann", default]),
        ["negative"] = -1,
    };

    private static PropertyGraph Build()
    {
        var builder = new PropertyGraphBuilder();
        builder.AddNode("ann", ["Person"], ("name", "Ann"), ("born", 1970));
        builder.AddNode("bob", ["Person"], ("name", "Bob"), ("born", 1970));
        builder.AddNode("cat", ["Person", "Child"], ("name", "Cat"), ("born", 2000));
        builder.AddNode("dan", ["Person", "Child"], ("name", "Dan"), ("born", 2020));
        builder.AddNode("r2", ["Robot"], ("name", "R2"));
        builder.AddRelationship("k1", "KNOWS", "ann", "bob", ("since", 1980));
        builder.AddRelationship("k2", "KNOWS", "ann", "bob", ("since", 1990));
        builder.AddRelationship("p1", "PARENT_OF", "ann", "cat", ("sure", true));
        builder.AddRelationship("p2", "PARENT_OF", "bob", "cat");
        builder.AddRelationship("p3", "PARENT_OF", "cat", "dan", ("sure", true));
        builder.AddRelationship("self", "LIKES", "ann", "ann");
        return builder.Build();
    }
}
