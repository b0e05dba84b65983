namespace EvidenceGraph.Claims.Results;

/// <summary>
/// A family of yes/no features: a name and a choice of each of its parts, numbered without a gap from <see cref="First"/>. The first part is the
/// role of the drug, or 'any'.
/// </summary>
internal sealed class Template
{
    private readonly string[][] _parts;

    /// <param name="first">The number of its first feature.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">What a feature of it counts where it holds.</param>
    /// <param name="parts">The words for the choices of each part; two to four parts.</param>
    public Template(int first, string name, float value, params string[][] parts)
    {
        First = first;
        Value = value;
        Name = name;
        _parts = parts;
        Count = 1;
        foreach (var part in parts)
            Count *= part.Length;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The number of its first feature.</summary>
    public int First { get; }

    /// <summary>What a feature of it counts where it holds.</summary>
    public float Value { get; }

    /// <summary>How many features it has.</summary>
    public int Count { get; }

    /// <summary>The number of a feature by its choices; those of parts that it does not have are 0.</summary>
    public int Of(int one, int two, int three = 0, int four = 0) => First + (((((one * _parts[1].Length) + two) * Length(2)) + three) * Length(3)) + four;

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

        return Name + name;
    }

    /// <summary>The number of the feature with these words for its choices; null where it has none such.</summary>
    public int? NumberOf(ReadOnlySpan<string> choices)
    {
        if (choices.Length != _parts.Length)
            return null;
        var number = 0;
        for (var i = 0; i < choices.Length; i++)
        {
            var choice = Array.IndexOf(_parts[i], choices[i]);
            if (choice < 0)
                return null;
            number = number * _parts[i].Length + choice;
        }

        return First + number;
    }

    private int Length(int part) => part < _parts.Length ? _parts[part].Length : 1;
}
