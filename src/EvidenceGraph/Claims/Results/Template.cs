namespace EvidenceGraph.Claims.Results;

/// <summary>A family of yes/no features: a name and a choice of each of its parts, numbered without a gap from <see cref="First"/>.</summary>
internal sealed class Template
{
    private readonly string _name;
    private readonly string[][] _parts;

    public Template(int first, string name, params string[][] parts)
    {
        First = first;
        _name = name;
        _parts = parts;
        Count = 1;
        foreach (var part in parts)
            Count *= part.Length;
    }

    public int First { get; }

    public int Count { get; }

    public int Of(int one) => First + one;

    public int Of(int one, int two) => First + (one * _parts[1].Length) + two;

    public int Of(int one, int two, int three) => First + (((one * _parts[1].Length) + two) * _parts[2].Length) + three;

    public int Of(int one, int two, int three, int four) => First + (((((one * _parts[1].Length) + two) * _parts[2].Length) + three) * _parts[3].Length) + four;

    /// <summary>The name of the feature numbered <paramref name="number"/>.</summary>
    public string NameOf(int number)
    {
        var rest = number - First;
        var name = "";
        for (var i = _parts.Length - 1; i >= 0; i--)
        {
            name = " " + _parts[i][rest % _parts[i].Length] + name;
            rest /= _parts[i].Length;
        }

        return _name + name;
    }
}
