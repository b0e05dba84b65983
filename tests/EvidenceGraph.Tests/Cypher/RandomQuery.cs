using System.Text;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>Random MATCH queries over the labels, types and properties of a random graph: the same for the same seed.</summary>
internal sealed class RandomQuery
{
    private readonly Random _random;
    private readonly List<string> _nodes = [];
    private readonly List<string> _relationships = [];
    private readonly HashSet<string> _lists = [];
    private readonly bool _repeats;

    private RandomQuery(int seed, bool repeats) => (_random, _repeats) = (new Random(seed), repeats);

    public static string Make(int seed) => new RandomQuery(seed, repeats: false).Text();

    /// <summary>As <see cref="Make"/>, with quantified parts in place of variable lengths.</summary>
    public static string MakeRepeated(int seed) => new RandomQuery(seed, repeats: true).Text();

    /// <summary>A MATCH with a path selector, which returns both ends and the length of each path.</summary>
    public static string MakeSelected(int seed)
    {
        var query = new RandomQuery(seed, repeats: true);
        var selector = query.Pick("SHORTEST 1", "SHORTEST 2", "SHORTEST 5", "ANY", "ALL SHORTEST", "SHORTEST 2 GROUPS", "ANY 3", "SHORTEST 100");
        var pattern = $"({query.Pick("a", "a:A", "a {id: 'n3'}")}){query.Part(0)}{(query._random.Next(3) == 0 ? $"(m{query.Pick("", ":B")}){query.Part(1)}" : "")}({query.Pick("b", "b", "b:C", "a")})";
        var end = pattern.EndsWith("(a)", StringComparison.Ordinal) ? "a" : "b";
        var inner = query._random.Next(3) == 0 ? $"({pattern} WHERE {query.Pick("a.num > 1", $"{end}.num < 4", $"a.num < {end}.num")})" : pattern;
        return $"MATCH p = {selector} {inner} RETURN a, {end} AS b, length(p)";
    }

    private string Text()
    {
        var text = new StringBuilder();
        var clauses = 1 + _random.Next(2);
        for (var i = 0; i < clauses; i++)
            text.Append(i > 0 && _random.Next(2) == 0 ? "OPTIONAL MATCH " : "MATCH ").Append(Patterns()).Append(Where()).Append(' ');
        return text.Append("RETURN ").AppendJoin(", ", _nodes.Concat(_relationships)).ToString();
    }

    private string Patterns() => string.Join(", ", Enumerable.Range(0, _random.Next(4) == 0 ? 2 : 1).Select(_ => Pattern()));

    private string Pattern()
    {
        var text = new StringBuilder(Node());
        for (var hops = _random.Next(3); hops > 0; hops--)
            text.Append(_repeats && _random.Next(2) == 0 ? Repetition() : Relationship()).Append(Node());
        return text.ToString();
    }

    private string Node()
    {
        string name;
        if (_nodes.Count > 0 && _random.Next(3) == 0)
            name = Pick([.. _nodes]);
        else
            _nodes.Add(name = $"n{_nodes.Count}");
        return $"({name}{Pick("", "", "", "", "", "", ":A", ":B|C", ":!A", ":A&B")}{Pick("", "", "", "", "", "", "", "", "", " {num: 1}", " {name: 'a'}", " {id: 'n3'}")})";
    }

    private string Relationship()
    {
        var name = $"r{_relationships.Count}";
        _relationships.Add(name);
        var hops = _repeats ? "" : Pick("", "", "", "", "*1..2", "*0..1", "*2");
        if (hops.Length > 0)
            _lists.Add(name);
        var detail = $"[{name}{Pick("", "", ":R", ":S|T", ":!R")}{hops}{Pick("", "", "", "", "", "", "", " {num: 2}")}]";
        return Pick($"-{detail}->", $"<-{detail}-", $"-{detail}-");
    }

    private string Repetition()
    {
        var number = _relationships.Count;
        string[] names = [$"x{number}", $"r{number}", $"y{number}"];
        var one = $"({names[0]}{Pick("", "", ":A", ":!B")}){Arrow($"[{names[1]}{Pick("", "", ":R", ":S|T")}]")}({names[2]})";
        if (_random.Next(4) == 0)
        {
            names = [.. names, $"s{number}", $"z{number}"];
            one += $"{Arrow($"[{names[3]}]")}({names[4]})";
        }

        _relationships.AddRange(names);
        _lists.UnionWith(names);
        var where = Pick("", "", $" WHERE {names[0]}.num < {names[^1]}.num", $" WHERE NOT {names[2]}.num = 2", $" WHERE {names[0]}.num > 1 AND {names[1]}.num < 3", $" WHERE {Pick([.. _nodes])}.num < {names[2]}.num");
        return $"({one}{where}){Pick("{1,2}", "{2}", "{0,1}", "{1}", "{,2}")}";
    }

    private string Part(int number)
    {
        var detail = $"[q{number}{Pick("", "", ":R", ":S|T")}]";
        return Pick(
            Arrow(detail), $"{Arrow(detail)}{Pick("+", "*", "{2,}", "{1,3}", "{0,2}")}", $"((u{number}){Arrow(detail)}(v{number}){Pick("", "", $" WHERE u{number}.num <> v{number}.num")}){Pick("+", "*", "{1,2}")}",
            $"((u{number}){Arrow(detail)}(v{number}){Arrow("")}(w{number}){Pick("", $" WHERE u{number}.num < w{number}.num")}){Pick("+", "{1,2}", "{0,1}")}");
    }

    private string Arrow(string detail) => Pick($"-{detail}->", $"<-{detail}-", $"-{detail}-");

    private string Where()
    {
        if (_random.Next(2) == 0)
            return "";
        return $" WHERE {Condition()}{(_random.Next(2) == 0 ? Pick(" AND ", " OR ") + Condition() : "")}";
    }

    private string Condition()
    {
        var owners = _nodes.Concat(_relationships.Where(name => !_lists.Contains(name))).ToArray();
        var (left, right) = (Pick(owners), Pick(owners));
        return Pick(
            $"{left}.num = {_random.Next(5)}", $"{left}.num > {right}.num", $"NOT {left}.num < 3", $"{left}.name = {right}.name", $"{left}.odd IS NULL", $"{left}.id = 'n2'", $"{Pick([.. _nodes])}:C", $"{left}.name <> 'b'");
    }

    private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
}
