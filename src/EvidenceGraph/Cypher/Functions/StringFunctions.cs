using System.Text;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions of strings. Positions count UTF-16 code units.</summary>
internal static class StringFunctions
{
    private const Kinds Text = Kinds.String;
    private const Kinds Whole = Kinds.Integer;

    public static IEnumerable<Function> All =>
    [
        Define("toUpper", Text, [Text], (arguments, _) => LetterCase.Upper(arguments[0].AsString)),
        Define("upper", Text, [Text], (arguments, _) => LetterCase.Upper(arguments[0].AsString)),
        Define("toLower", Text, [Text], (arguments, _) => LetterCase.Lower(arguments[0].AsString)),
        Define("lower", Text, [Text], (arguments, _) => LetterCase.Lower(arguments[0].AsString)),
        Define("trim", Text, [Text], (arguments, _) => arguments[0].AsString.Trim()),
        new Function("btrim", [Text, Text], 1, Text, (arguments, _) => arguments[0].AsString.Trim(Trimmed(arguments))),
        new Function("ltrim", [Text, Text], 1, Text, (arguments, _) => arguments[0].AsString.TrimStart(Trimmed(arguments))),
        new Function("rtrim", [Text, Text], 1, Text, (arguments, _) => arguments[0].AsString.TrimEnd(Trimmed(arguments))),
        Define("left", Text, [Text, Whole], (arguments, _) => arguments[0].AsString[..Length(arguments[1], arguments[0].AsString.Length)]),
        Define("right", Text, [Text, Whole], (arguments, _) => arguments[0].AsString[^Length(arguments[1], arguments[0].AsString.Length)..]),
        new Function("substring", [Text, Whole, Whole], 2, Text, (arguments, _) => Substring(arguments)),
        Define("replace", Text, [Text, Text, Text], Replace),
        Define("split", Kinds.List, [Text, Text | Kinds.List], (arguments, _) => Split(arguments[0].AsString, arguments[1])) with { Items = Text },
        Define("char_length", Whole, [Text], (arguments, _) => ListFunctions.CodePoints(arguments[0].AsString)),
        Define("character_length", Whole, [Text], (arguments, _) => ListFunctions.CodePoints(arguments[0].AsString)),
        new Function("normalize", [Text, Text], 1, Text, (arguments, _) => Normalize(arguments)),
    ];

    public static string Reverse(string text)
    {
        var reversed = new StringBuilder(text.Length);
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))
                reversed.Append(text[--i]).Append(text[i + 1]);
            else
                reversed.Append(text[i]);
        }

        return reversed.ToString();
    }

    private static char[]? Trimmed(ReadOnlySpan<Value> arguments) => arguments.Length > 1 ? arguments[1].AsString.ToCharArray() : null;

    private static int Length(Value length, int most) => length.AsInteger >= 0
        ? (int)Math.Min(length.AsInteger, most)
        : throw new EvaluationException("NumberOutOfRange", "a length cannot be negative.");

    private static Value Substring(ReadOnlySpan<Value> arguments)
    {
        var text = arguments[0].AsString;
        var start = Length(arguments[1], text.Length);
        return text.Substring(start, arguments.Length > 2 ? Length(arguments[2], text.Length - start) : text.Length - start);
    }

    private static Value Replace(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        var (text, search, replacement) = (arguments[0].AsString, arguments[1].AsString, arguments[2].AsString);
        if (replacement.Length > search.Length)
            context.CheckLength(((long)text.Length / Math.Max(1, search.Length) + 1) * replacement.Length);
        // Nothing is found before, between and after all characters.
        if (search.Length == 0)
            return replacement + string.Concat(text.Select(character => character + replacement));
        return text.Replace(search, replacement, StringComparison.Ordinal);
    }

    private static Value Split(string text, Value separators)
    {
        string[] list = separators.Kind == ValueKind.String ? [separators.AsString] : [.. separators.AsList.Select(item => item.AsString)];
        if (list is [""])
            return Value.Strings(text.Select(character => character.ToString()));
        return Value.Strings(text.Split(list, StringSplitOptions.None));
    }

    private static Value Normalize(ReadOnlySpan<Value> arguments)
    {
        // The parser lets no other form through.
        return NormalForms.Normalize(arguments[0].AsString, (arguments.Length < 2 ? "NFC" : arguments[1].AsString) switch
        {
            "NFC" => NormalizationForm.FormC,
            "NFD" => NormalizationForm.FormD,
            "NFKC" => NormalizationForm.FormKC,
            _ => NormalizationForm.FormKD,
        });
    }
}
