using System.Globalization;
using EvidenceGraph.Graph;
using static EvidenceGraph.ScaleGraph.GeneratedText;

namespace EvidenceGraph.ScaleGraph;

/// <summary>The properties of a node, by its label, all out of one drawing.</summary>
internal static class NodeProperties
{
    private static readonly string[] Designs =
        ["case-report", "case-series", "cohort", "single-arm-trial", "randomized-trial", "systematic-review", "narrative-review", "guideline", "laboratory", "other"];

    private static readonly string[] DrugKinds = ["small-molecule", "biologic", "cell-therapy", "procedure", "class"];

    public static (string Name, Value Value)[] Of(NodeKind kind, int number)
    {
        var bits = SplitMix64.Draw(kind.Stream, number, 0);
        return kind.Label switch
        {
            "Study" => Study(bits, SplitMix64.Draw(kind.Stream, number, 1), number),
            "Drug" => Drug(bits, number),
            "Disease" => Disease(bits, number),
            "Mechanism" => [("name", Text($"{Syllables(bits, 4)} inhibition {number}")), ("level", Below(bits, 9)), ("synonyms", Value.Strings([Syllables(bits >> 8, 6)]))],
            _ => Antibody(bits, number),
        };
    }

    private static (string Name, Value Value)[] Study(ulong bits, ulong title, int number) =>
    [
        ("name", Text($"{Words(title, 8)} {number}")),
        ("design", Designs[Below(bits, 10)]),
        ("participants", Below(bits >> 8, 2000) + 1),
        ("year", 1980 + Below(bits >> 24, 46)),
        ("journal", Text($"Journal {Below(bits >> 32, 300):D3}")),
        ("tier", "ABCDER"[Below(bits >> 48, 6)].ToString()),
    ];

    private static (string Name, Value Value)[] Drug(ulong bits, int number) =>
    [
        ("name", Text($"{Syllables(bits, 4)}-{number}")),
        ("kind", DrugKinds[Below(bits, 5)]),
        ("atc", Text($"L{Below(bits >> 8, 100):D2}")),
        ("approved", ((bits >> 16) & 1) == 1),
    ];

    private static (string Name, Value Value)[] Disease(ulong bits, int number) =>
    [
        ("name", Text($"{Syllables(bits, 5)} disease {number}")),
        ("mondo", Text($"MONDO:{Below(bits, 10_000_000):D7}")),
        ("mesh", Text($"D{Below(bits >> 24, 1_000_000):D6}")),
        ("synonyms", Value.Strings(Enumerable.Range(0, Below(bits >> 60, 4)).Select(j => Text($"{Syllables(bits >> (4 * j), 6)} {j}")))),
    ];

    private static (string Name, Value Value)[] Antibody(ulong bits, int number) =>
    [
        ("name", Text($"anti-{Syllables(bits, 3)}{number}")),
        ("antigen", Text($"{Syllables(bits >> 12, 2).ToUpperInvariant()}{number % 97}")),
        ("titer", Below(bits >> 40, 1000) / 8.0),
    ];

    private static int Below(ulong bits, int count) => (int)(bits % (ulong)count);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
