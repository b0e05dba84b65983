using EvidenceGraph.RuleTable;

// Prints in how many annotated documents each rule and cue of evidence fires, and how often it is right:
//   dotnet run --project tools/EvidenceGraph.RuleTable -c Release -- SHARED [--single]
// --single keeps those that live from one document.
if (args.Length == 0 || !Directory.Exists(Path.Combine(args[0], "gold")))
{
    Console.Error.WriteLine("expected the folder that has gold/ and bench/dev/");
    return 2;
}

List<Firing> firings = [.. GoldFirings.Of(args[0]), .. BenchmarkFirings.Of(args[0])];
var rules = firings.GroupBy(firing => firing.Evidence.Rule ?? "none").Select(group => Line.Of("rule", group.Key, [.. group]));
var cues = from firing in firings
           from cue in firing.Evidence.Cues.Select(Words).Distinct()
           group firing by cue into fired
           select Line.Of("cue", fired.Key, [.. fired]);

Console.WriteLine(Line.Header);
foreach (var line in InOrder(rules).Concat(InOrder(cues)).Where(line => line.Single is not null || !args.Contains("--single")))
    Console.WriteLine(line);
return 0;

static string Words(string cue) => string.Join(' ', cue.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

static IEnumerable<Line> InOrder(IEnumerable<Line> lines) =>
    lines.OrderByDescending(line => line.Gold + line.Benchmarks).ThenBy(line => line.Share).ThenBy(line => line.Name, StringComparer.Ordinal);
