using System.Diagnostics.CodeAnalysis;
using EvidenceGraph.Cypher.Values;
using EvidenceGraph.Graph;
using static EvidenceGraph.Cypher.Functions.FunctionTable;

namespace EvidenceGraph.Cypher.Functions;

/// <summary>Functions of numbers.</summary>
internal static class NumberFunctions
{
    public static IEnumerable<Function> All =>
    [
        Define("abs", Kinds.Number, [Kinds.Number], (arguments, _) => arguments[0].Kind == ValueKind.Integer ? (Value)Math.Abs(arguments[0].AsInteger) : Math.Abs(arguments[0].AsDouble)),
        Define("sign", Kinds.Integer, [Kinds.Number], (arguments, _) => double.IsNaN(arguments[0].AsDouble) ? 0 : Math.Sign(arguments[0].AsDouble)),
        Define("isNaN", Kinds.Boolean, [Kinds.Number], (arguments, _) => double.IsNaN(arguments[0].AsDouble)),
        new Function("round", [Kinds.Number, Kinds.Integer, Kinds.String], 1, Kinds.Float, (arguments, _) => Round(arguments)),
        Of("ceil", Math.Ceiling), Of("floor", Math.Floor), Of("sqrt", Math.Sqrt), Of("exp", Math.Exp), Of("log", Math.Log), Of("log10", Math.Log10),
        Of("sin", Math.Sin), Of("cos", Math.Cos), Of("tan", Math.Tan), Of("cot", number => 1 / Math.Tan(number)),
        Of("asin", Math.Asin), Of("acos", Math.Acos), Of("atan", Math.Atan),
        Of("sinh", Math.Sinh), Of("cosh", Math.Cosh), Of("tanh", Math.Tanh), Of("coth", number => 1 / Math.Tanh(number)),
        Of("degrees", number => number * (180 / Math.PI)), Of("radians", number => number * (Math.PI / 180)), Of("haversin", number => (1 - Math.Cos(number)) / 2),
        Define("atan2", Kinds.Float, [Kinds.Number, Kinds.Number], (arguments, _) => Math.Atan2(arguments[0].AsDouble, arguments[1].AsDouble)),
        Define("pi", Kinds.Float, [], (_, _) => Math.PI),
        Define("e", Kinds.Float, [], (_, _) => Math.E),
        Define("rand", Kinds.Float, [], (_, _) => Rand()),
    ];

    private static Function Of(string name, Func<double, double> body) => Define(name, Kinds.Float, [Kinds.Number], (arguments, _) => body(arguments[0].AsDouble));

    [SuppressMessage("Security", "CA5394", Justification = "rand() is for samples, not for secrets.")]
    private static double Rand() => Random.Shared.NextDouble();

    // Without digits, halves go up (towards positive infinity); with digits, away from zero, unless a mode says otherwise.
    private static Value Round(ReadOnlySpan<Value> arguments)
    {
        var number = arguments[0].AsDouble;
        if (arguments.Length == 1)
            return Math.Floor(number) is var floor && number - floor >= 0.5 ? floor + 1 : floor;
        var digits = arguments[1].AsInteger;
        if (digits < 0)
            throw new EvaluationException("NumberOutOfRange", "round takes a number of digits from 0.");
        if (!double.IsFinite(number) || digits > 15 || Math.Abs(number) > 1e15)
            return number;
        var scaled = (decimal)number * (decimal)Math.Pow(10, digits);
        return (double)(RoundBy(scaled, arguments.Length > 2 ? arguments[2].AsString : "HALF_UP") / (decimal)Math.Pow(10, digits));
    }

    private static decimal RoundBy(decimal number, string mode) => mode.ToUpperInvariant() switch
    {
        "UP" => number < 0 ? decimal.Floor(number) : decimal.Ceiling(number),
        "DOWN" => decimal.Truncate(number),
        "CEILING" => decimal.Ceiling(number),
        "FLOOR" => decimal.Floor(number),
        "HALF_UP" => decimal.Round(number, MidpointRounding.AwayFromZero),
        "HALF_EVEN" => decimal.Round(number, MidpointRounding.ToEven),
        "HALF_DOWN" => Math.Abs(number - decimal.Truncate(number)) == 0.5m ? decimal.Truncate(number) : decimal.Round(number, MidpointRounding.AwayFromZero),
        _ => throw EvaluationException.InvalidArgument($"there is no rounding mode '{mode}'; modes are UP, DOWN, CEILING, FLOOR, HALF_UP, HALF_DOWN, HALF_EVEN."),
    };
}
