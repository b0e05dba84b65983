using EvidenceGraph.Cypher.Ast;
using EvidenceGraph.Cypher.Values;

namespace EvidenceGraph.Cypher.Binding;

/// <summary>
/// Gives every variable a slot and every name a meaning, and refuses what cannot make sense. This part walks the clauses; the
/// others bind patterns, projections and expressions.
/// </summary>
internal sealed partial class Binder
{
    private readonly string _text;
    private readonly Dictionary<string, SourceSpan> _parameters = new(StringComparer.Ordinal);
    private readonly MentionedNames _names = new();
    private readonly Dictionary<string, SourceSpan> _graphs = new(StringComparer.Ordinal);
    private int _slots;

    private Binder(string text) => _text = text;

    /// <exception cref="CypherException">The query does not make sense.</exception>
    public static BoundStatement Bind(Statement statement, string text)
    {
        var binder = new Binder(text);
        var query = binder.BindQuery(statement.Query, new Scope());
        return new BoundStatement(query, binder._slots, binder._parameters, binder._names, binder._graphs);
    }

    private int NewSlot() => _slots++;

    private BoundQuery BindQuery(Query query, Scope start)
    {
        var parts = query.Parts.Select(part => BindPart(part, start.Copy())).ToList();
        if (parts.Count == 1)
            return new BoundQuery([parts[0].Part], query.UnionAll, parts[0].Columns);
        var names = parts[0].Columns.Select(column => column.Name).ToList();
        var columns = new List<BoundColumn>();
        foreach (var name in names)
            columns.Add(new BoundColumn(name, NewSlot(), StaticType.Any));
        var aligned = new List<BoundPart>();
        foreach (var ((part, itsColumns), source) in parts.Zip(query.Parts))
        {
            if (!itsColumns.Select(column => column.Name).Order(StringComparer.Ordinal).SequenceEqual(names.Order(StringComparer.Ordinal)))
                throw Error("DifferentColumnsInUnion", "the queries of a UNION must return columns of the same names.", source.Span);
            aligned.Add(part with { Results = [.. names.Select(name => itsColumns.First(column => column.Name == name).Slot)] });
        }

        return new BoundQuery(aligned, query.UnionAll, columns);
    }

    private (BoundPart Part, List<BoundColumn> Columns) BindPart(SingleQuery query, Scope scope)
    {
        var clauses = new List<BoundClause>();
        List<BoundColumn> columns = [];
        foreach (var clause in query.Clauses)
        {
            switch (clause)
            {
                case MatchClause match:
                    clauses.Add(BindMatch(match, scope));
                    break;
                case UnwindClause unwind:
                    clauses.Add(BindUnwind(unwind, scope));
                    break;
                case FinishClause:
                    clauses.Add(new BoundFinish());
                    break;
                case UseClause use:
                    _graphs.TryAdd(use.Graph, use.NameSpan);
                    break;
                case CallClause call:
                    clauses.Add(BindCall(call, scope));
                    break;
                case ProjectionClause projection:
                    (var bound, scope, columns) = BindProjection(projection, scope);
                    clauses.Add(bound);
                    break;
            }
        }

        return (new BoundPart(clauses, [.. columns.Select(column => column.Slot)]), query.Clauses[^1] is ProjectionClause { IsReturn: true } ? columns : []);
    }

    private BoundUnwind BindUnwind(UnwindClause unwind, Scope scope)
    {
        var (list, type) = Bind(unwind.List, scope);
        if (scope.Own.ContainsKey(unwind.Variable))
            throw Error("VariableAlreadyBound", $"the variable `{unwind.Variable}` exists already.", unwind.VariableSpan);
        var slot = NewSlot();
        scope.Add(unwind.Variable, new BoundVariable(slot, new StaticType(type.Kinds == Kinds.List ? type.Items : Kinds.Any)));
        return new BoundUnwind(list, slot);
    }

    private BoundCall BindCall(CallClause call, Scope scope)
    {
        var inner = Imported(call, scope);
        var query = BindQuery(call.Query, inner);
        foreach (var column in query.Columns)
        {
            if (scope.Own.ContainsKey(column.Name))
                throw Error("VariableAlreadyBound", $"CALL returns `{column.Name}`, which exists already outside it.", call.Span);
            scope.Add(column.Name, new BoundVariable(column.Slot, column.Type));
        }

        return new BoundCall(query, call.Optional);
    }

    // `CALL (a) { }` names what it sees; in `CALL { WITH a … }` the first WITH picks from all.
    private Scope Imported(CallClause call, Scope scope)
    {
        var constants = new Scope(scope.Outer);
        if (call.Imports is not null)
        {
            foreach (var import in call.Imports)
                constants.Add(import.Name, Resolve(import, scope));
            return new Scope(call.ImportAll ? scope : constants);
        }

        return call.Query.Parts.All(part => part.Clauses[0] is ProjectionClause { IsReturn: false }) ? scope : new Scope(scope.Outer);
    }

    private BoundVariable Resolve(Variable variable, Scope scope)
    {
        var found = scope.Find(variable.Name)
            ?? throw Error("UndefinedVariable", $"the variable `{variable.Name}` is not defined.{NearMatch.Hint(variable.Name, scope.Names)}", variable.Span);
        return !_unready.Contains(found.Slot)
            ? found
            : throw Error("UndefinedVariable", $"the variable `{variable.Name}` is not known before this path is found: ask for it in the WHERE of the MATCH.", variable.Span);
    }

    private CypherException Error(string code, string sentence, SourceSpan span) => new(CypherStage.Semantics, code, sentence, _text, span);
}
