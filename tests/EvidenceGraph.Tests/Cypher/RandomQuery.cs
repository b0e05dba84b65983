using System.Text;

namespace EvidenceGraph.Tests.Cypher;

/// <summary>Random MATCH queries over the labels, types and properties of a random graph: the same for the same seed.</summary>
internal sealed class RandomQuery
{
    private readonly Random _random;
    private readonly List<string> _nodes = [];
    private readonly List<string> _relationships = [];
    private readonly HashSet<string> _lists = [];

    private RandomQuery(int seed) => _random = new Random(seed);

    public static string Make(int seed) => new RandomQuery(seed).Text();

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
            text.Append(Relationship()).Append(Node());
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
        var hops = Pick("", "", "", "", "*1..2", "*0..1", "*2");
        if (hops.Length > 0)
            _lists.Add(name);
        var detail = $"[{name}{Pick("", "", ":R", ":S|T", ":!R")}{hops}{Pick("", "", "", "", "", "", "", " {num: 2}")}]";
        return Pick($"-{detail}->", $"<-{detail}-", $"-{detail}-");
    }

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
