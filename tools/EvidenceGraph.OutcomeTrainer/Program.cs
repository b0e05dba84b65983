using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.OutcomeTrainer;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
double Number(string name, double or) => Option(name) is { } x ? double.Parse(x) : or;
var reader = new CaseReader();
foreach (var folder in args.Where(Directory.Exists))
    reader.AddFolder(folder);
if (Option("labels") is { } labels)
    reader.AddLabels(labels);
Console.WriteLine($"{reader.Cases.Count} claims, {reader.Unnamed} of drugs that the document does not name, {ResultFeatures.Count} features");

var penalty = Number("l2", 2);
var outside = Number("outside", 0.5);
var least = (int)Number("df", 3);
var skips = (Option("skip") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);
var tellings = new Dictionary<object, Tellings>(ReferenceEqualityComparer.Instance);
var features = new List<(int Feature, int Place)[]>();
var clock = System.Diagnostics.Stopwatch.StartNew();
foreach (var c in reader.Cases)
{
    if (!tellings.TryGetValue(c.Reading, out var own))
        tellings[c.Reading] = own = new Tellings(c.Reading);
    var into = new List<(int, int)>();
    ResultFeatures.Of(c.Claim, c.Claims, own, into);
    features.Add([.. into]);
}
var lexical = new Dictionary<string, int>();
var extra = new List<int>[features.Count];
for (var i = 0; i < features.Count; i++)
{
    var c = reader.Cases[i];
    extra[i] = [];
    if (!args.Contains("lex")) continue;
    var r = c.Claim.Role is Role.Investigated or Role.Comparator ? "i" : c.Claim.Role is Role.Prior ? "p" : "m";
    var set = new HashSet<string>();
    var usePlaces = c.Claim.Uses.Select(u => tellings[c.Reading].PlaceOf(u.Sentence)).ToHashSet();
    for (var p = 0; p < c.Reading.Sentences.Count; p++)
    {
        var s = c.Reading.Sentences[p];
        var where = usePlaces.Contains(p) ? "u" : usePlaces.Contains(p - 1) && s.Groups.Count == 0 ? "t" : s.Groups.Count == 0 && s.Role == EvidenceGraph.Documents.SectionRole.Conclusion ? "c" : "";
        if (where == "") continue;
        string prev = "";
        foreach (var w in c.Reading.Document.Text.Substring(s.Span.Start, s.Span.Length).ToLowerInvariant().Split([.. " \n\t\r.,;:()[]/-'\"’"], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!w.All(char.IsLetter)) { prev = ""; continue; }
            var st = w.Length > 7 ? w[..7] : w;
            set.Add($"{r} {where} {st}"); set.Add($"{r} * {st}");
            if (args.Contains("bi") && prev != "") set.Add($"{r} * {prev} {st}");
            prev = st;
        }
    }
    foreach (var w in set) extra[i].Add(lexical.TryGetValue(w, out var n) ? n : lexical[w] = lexical.Count);
}
Console.WriteLine($"features in {clock.ElapsedMilliseconds} ms");
var names = Enumerable.Range(0, ResultFeatures.Count).Select(ResultFeatures.NameOf).ToArray();
var keep = new bool[ResultFeatures.Count];
var seen = new Dictionary<int, HashSet<object>>();
for (var i = 0; i < features.Count; i++)
    foreach (var (f, _) in features[i]) (seen.TryGetValue(f, out var s) ? s : seen[f] = new HashSet<object>(ReferenceEqualityComparer.Instance)).Add(reader.Cases[i].Reading);
foreach (var (f, s) in seen) keep[f] = s.Count >= least && !skips.Contains(names[f].Split(' ')[0]);

var lexDf = new int[lexical.Count];
foreach (var e in extra) foreach (var f in e) lexDf[f]++;
var lexValue = (float)Number("lexv", 0.5);
Example Make(int i)
{
    var right = new bool[5];
    foreach (var o in reader.Cases[i].Accepted) right[(int)o] = true;
    return new Example([.. features[i].Where(f => keep[f.Feature]).Select(f => f.Feature).Distinct().Select(f => (f, 1f)), .. extra[i].Where(f => lexDf[f] >= 8).Select(f => (f + ResultFeatures.Count, lexValue))], right, reader.Cases[i].Set == "roles" ? outside : 1);
}
var examples = Enumerable.Range(0, features.Count).Select(Make).ToArray();

Outcome Judge(float[] w, Example e)
{
    var s = new double[5];
    Learner.Shares(e.Features, Array.ConvertAll(w, x => (double)x), 5, s);
    return (Outcome)Array.IndexOf(s, s.Max());
}

void Report(string title, Dictionary<int, Outcome> found)
{
    var stats = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
    void Count(string key, bool ok) { if (!stats.TryGetValue(key, out var s)) stats[key] = s = new int[2]; s[0] += ok ? 1 : 0; s[1]++; }
    var confusion = new SortedDictionary<string, int>(StringComparer.Ordinal);
    foreach (var (i, o) in found)
    {
        var c = reader.Cases[i];
        var ok = c.Accepted.Contains(o);
        var star = c.Set == "roles" ? "*" : "";
        Count(c.Set, ok);
        Count(star + c.Claim.Role, ok);
        if (c.Set is not ("roles" or "gold")) Count("UNSEEN", ok);
        if (!ok) { var k = $"{star}{c.Claim.Role}: {c.Accepted[0]} -> {o}"; confusion[k] = confusion.GetValueOrDefault(k) + 1; }
        if (!ok && args.Contains("errors") && title == "folds")
        {
            Console.WriteLine($"{c.Set} {c.Id} {c.Reading.Study.Design} {c.Claim.Drug} {c.Claim.Role} {string.Join("|", c.Accepted)} <- {o}");
            foreach (var (f, p) in features[i])
                if (p >= 0 && !(args.Contains("brief"))) Console.WriteLine($"      {names[f]} @{p}");
            foreach (var p in features[i].Select(f => f.Place).Where(p => p >= 0).Distinct().Order())
                Console.WriteLine($"      {p}: {Signals.Of(tellings[c.Reading].Whole(p))} {c.Reading.Document.Quote(c.Reading.Sentences[p].Span).Replace("\n", " ")}");
        }
    }
    Console.WriteLine($"== {title}: " + string.Join("  ", stats.Select(s => $"{s.Key} {s.Value[0] / (double)s.Value[1]:F3}/{s.Value[1]}")));
    if (args.Contains("confusion")) foreach (var (k, v) in confusion) Console.WriteLine($"   {k,-50} {v}");
}

var all = Enumerable.Range(0, examples.Length).ToArray();
var folds = 5;
if (!args.Contains("nofolds"))
{
    var found = new Dictionary<int, Outcome>();
    for (var fold = 0; fold < folds; fold++)
    {
        bool Out(int i) => reader.Cases[i].Document % folds == fold;
        var w = Learner.Learn([.. all.Where(i => !Out(i)).Select(i => examples[i])], ResultFeatures.Count + lexical.Count, 5, penalty);
        foreach (var i in all.Where(Out)) found[i] = Judge(w, examples[i]);
    }
    Report("folds", found);
}
if (!args.Contains("nosets"))
{
    var found = new Dictionary<int, Outcome>();
    foreach (var set in reader.Cases.Select(c => c.Set).Where(s => s != "roles").Distinct())
    {
        var w = Learner.Learn([.. all.Where(i => reader.Cases[i].Set != set).Select(i => examples[i])], ResultFeatures.Count + lexical.Count, 5, penalty);
        foreach (var i in all.Where(i => reader.Cases[i].Set == set)) found[i] = Judge(w, examples[i]);
    }
    Report("sets", found);
}
if (args.Contains("weights"))
{
    var w = Learner.Learn(examples, ResultFeatures.Count, 5, penalty);
    foreach (var f in Enumerable.Range(0, ResultFeatures.Count).Where(f => keep[f]).OrderByDescending(f => Enumerable.Range(0, 5).Max(c => Math.Abs(w[f * 5 + c]))).Take(150))
        Console.WriteLine($"{names[f],-50} {string.Join(" ", Enumerable.Range(0, 5).Select(c => $"{w[f * 5 + c],6:F2}"))} in {seen[f].Count}");
}
