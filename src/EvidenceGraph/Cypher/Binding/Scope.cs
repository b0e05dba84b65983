namespace EvidenceGraph.Cypher.Binding;

/// <summary>The variables that can be seen at a point of the query, and where in the row they lie.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, BoundVariable> _variables = new(StringComparer.Ordinal);
    private readonly Scope? _outer;

    /// <param name="outer">Variables that stay visible whatever the inner query projects; hidden by inner ones of the same name.</param>
    public Scope(Scope? outer = null) => _outer = outer;

    /// <summary>The scope around this one, or null.</summary>
    public Scope? Outer => _outer;

    /// <summary>The variables of this scope itself, by name.</summary>
    public IReadOnlyDictionary<string, BoundVariable> Own => _variables;

    public BoundVariable? Find(string name) => _variables.TryGetValue(name, out var variable) ? variable : _outer?.Find(name);

    public void Add(string name, BoundVariable variable) => _variables[name] = variable;

    /// <summary>All names that can be seen, for near matches.</summary>
    public IEnumerable<string> Names => _outer is null ? _variables.Keys : _variables.Keys.Concat(_outer.Names).Distinct();

    /// <summary>All slots that are filled when the query is at this point.</summary>
    public IEnumerable<int> Slots => _outer is null ? _variables.Values.Select(variable => variable.Slot) : _variables.Values.Select(variable => variable.Slot).Concat(_outer.Slots);

    public Scope Copy()
    {
        var copy = new Scope(_outer);
        foreach (var (name, variable) in _variables)
            copy.Add(name, variable);
        return copy;
    }
}

/// <summary>A variable's place in the row, and what it may hold.</summary>
internal readonly record struct BoundVariable(int Slot, StaticType Type);
