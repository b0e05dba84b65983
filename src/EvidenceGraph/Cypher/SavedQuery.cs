using EvidenceGraph.Graph;

namespace EvidenceGraph.Cypher;

/// <summary>
/// A query kept in a file: a title, the question that it answers, its parameters with their defaults, and the Cypher.
/// </summary>
/// <example>
/// <code>
/// // Friends of a person
/// // Whom does a person know, and since when?
/// // @param name = Ann
/// MATCH (:Person {name: $name})-[k:KNOWS]->(f) RETURN f.name, k.since ORDER BY f.name
/// </code>
/// </example>
/// <param name="Name">What it is called by: the file's name without its extension.</param>
/// <param name="Title">The first comment line.</param>
/// <param name="Question">The comment lines after it that are no parameters.</param>
/// <param name="Parameters">The parameters, in the order of the file.</param>
/// <param name="Text">The whole file, so that places in messages are those of the file.</param>
public sealed record SavedQuery(string Name, string Title, string Question, IReadOnlyList<SavedParameter> Parameters, string Text)
{
    private const string ParameterMark = "@param";
    private const string DetailMark = "@detail";

    /// <summary>Columns that a table for the eye leaves out: ids and what else is meant for programs.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    /// <summary>Reads the file.</summary>
    /// <exception cref="CypherException">A line of its head, or a default, cannot be read.</exception>
    public static SavedQuery Read(string path) => Parse(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));

    /// <summary>Reads the text of a file.</summary>
    /// <exception cref="CypherException">A line of its head, or a default, cannot be read.</exception>
    public static SavedQuery Parse(string name, string text)
    {
        string? title = null;
        var question = new List<string>();
        var parameters = new List<SavedParameter>();
        var details = new List<string>();
        var offset = 0;
        foreach (var line in text.Split('\n'))
        {
            var span = new SourceSpan(offset, offset + line.TrimEnd().Length);
            offset += line.Length + 1;
            var trimmed = line.Trim();
            if (!trimmed.StartsWith("//", StringComparison.Ordinal))
            {
                if (trimmed.Length == 0 && title is null)
                    continue;
                break;
            }

            var words = trimmed[2..].Trim();
            if (words.StartsWith(ParameterMark, StringComparison.Ordinal))
                parameters.Add(ReadParameter(words[ParameterMark.Length..], text, span));
            else if (words.StartsWith(DetailMark, StringComparison.Ordinal))
                details.AddRange(words[DetailMark.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            else if (title is null)
                title = words;
            else if (words.Length > 0)
                question.Add(words);
        }

        return title is { Length: > 0 }
            ? new SavedQuery(name, title, string.Join(' ', question), parameters, text) { Details = details }
            : throw new CypherException(CypherStage.Syntax, "NoTitle", $"the saved query `{name}` must begin with a line `// Title`.", text, new SourceSpan(0, 1));
    }

    /// <summary>
    /// The values of all parameters: those given, else the defaults. Where the default is a list, a single value is a list of
    /// one, and null an empty list.
    /// </summary>
    /// <exception cref="CypherException">A parameter is unknown, or has neither a value nor a default.</exception>
    public IReadOnlyDictionary<string, Value> Bind(IReadOnlyDictionary<string, Value> given)
    {
        var names = Parameters.Select(parameter => parameter.Name).ToList();
        foreach (var name in given.Keys)
            if (!names.Contains(name))
                throw new CypherException(CypherStage.Semantics, "UnknownParameter", $"the saved query `{Name}` has no parameter `{name}`; it has {(names.Count == 0 ? "none" : string.Join(", ", names))}.{NearMatch.Hint(name, names)}", Text, null);
        var values = new Dictionary<string, Value>();
        foreach (var parameter in Parameters)
            values[parameter.Name] = given.TryGetValue(parameter.Name, out var value) ? parameter.Fit(value)
                : parameter.Default ?? throw new CypherException(CypherStage.Semantics, "MissingParameter", $"the parameter `{parameter.Name}` of the saved query `{Name}` has no default: give it a value.", Text, null);
        return values;
    }

    /// <summary>
    /// The parameters that a query's text is run with: those given, and where it has the head of a saved query, its defaults.
    /// </summary>
    /// <exception cref="CypherException">A line of its head, or a default, cannot be read.</exception>
    public static IReadOnlyDictionary<string, Value> WithDefaults(string text, IReadOnlyDictionary<string, Value> given)
    {
        var values = new Dictionary<string, Value>(given);
        if (!text.TrimStart().StartsWith("//", StringComparison.Ordinal) || !text.Contains("// " + ParameterMark, StringComparison.Ordinal))
            return values;
        foreach (var parameter in Parse("query", text).Parameters)
        {
            if (given.TryGetValue(parameter.Name, out var value))
                values[parameter.Name] = parameter.Fit(value);
            else if (parameter.Default is { } byDefault)
                values[parameter.Name] = byDefault;
        }

        return values;
    }

    private static SavedParameter ReadParameter(string words, string text, SourceSpan span)
    {
        var parts = words.Split('=', 2);
        var name = parts[0].Trim();
        if (name.Length == 0 || !name.All(character => char.IsLetterOrDigit(character) || character == '_'))
            throw new CypherException(CypherStage.Syntax, "InvalidParameter", "expected `// @param name = default`, or `// @param name`.", text, span);
        return new SavedParameter(name, parts.Length == 1 ? default(Value?) : ParameterWord.Read(parts[1].Trim()));
    }
}

/// <summary>A parameter of a saved query; it must be given where <paramref name="Default"/> is null.</summary>
/// <param name="Name">Its name, without the dollar sign.</param>
/// <param name="Default">Its value where none is given.</param>
public sealed record SavedParameter(string Name, Value? Default)
{
    internal Value Fit(Value given) =>
        Default is not { Kind: ValueKind.List } || given.Kind == ValueKind.List ? given : Value.List(given.IsNull ? [] : [given]);
}
