using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.ClaimTrainer;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
RoleFeatures.Mean = double.Parse(args.FirstOrDefault(a => a.StartsWith("mean="))?[5..] ?? "0", CultureInfo.InvariantCulture);
RoleAssigner.UseRules = !args.Contains("norules");
var vocabulary = VocabularyReader.BuiltIn();
var folds = int.Parse(args.FirstOrDefault(a => a.StartsWith("folds="))?[6..] ?? "5");
var builtIn = vocabulary;
var folding = new ConceptFolding(vocabulary);
var finder = new MentionFinder(vocabulary);
int[] priority = [0, 1, 3, 2, 4, 5];
string[] classes = ["investigated", "comparator", "concomitant", "prior", "mentioned", "none"];
var docs = new List<(string Set, Document Document, MentionSet Mentions, Study Study, GoldDocument? Gold, Dictionary<string, List<string>>? Labels)>();
foreach (var folder in args.Where(Directory.Exists))
{
    foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
    {
        var id = Path.GetFileNameWithoutExtension(source.Path);
        var document = DocumentParser.Parse(source);
        var mentions = finder.Find(document);
        docs.Add((folder, document, mentions, StudyExtractor.Extract(document, mentions), new GoldReader(folding).Read(id, File.ReadAllText(Path.Combine(folder, "annotations", id + ".json"))), null));
    }
}

var labelled = args.FirstOrDefault(a => a.StartsWith("labels="))?[7..];
if (labelled is not null)
{
    var wide = VocabularyReader.Read([], [Path.Combine(labelled, "vocab")]);
    var wideFinder = new MentionFinder(wide);
    foreach (var file in Directory.EnumerateFiles(labelled, "out-*.jsonl").Order())
    {
        var rows = File.ReadLines(file).Select(l => Newtonsoft.Json.Linq.JObject.Parse(l)).ToDictionary(r => (string)r["id"]!);
        foreach (var source in InputReader.Read([file.Replace("out-", "in-")], Console.Error.WriteLine))
        {
            var id = source.Path[(source.Path.LastIndexOf('#') + 1)..];
            if (!rows.TryGetValue(id, out var row)) continue;
            var document = DocumentParser.Parse(source);
            var mentions = wideFinder.Find(document);
            var ids = new Dictionary<string, List<string>>();
            foreach (var d in row["drugs"]!)
            {
                var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { (string)d["name"]! };
                foreach (var also in d["also"] ?? new Newtonsoft.Json.Linq.JArray()) names.Add((string)also!);
                foreach (var m in mentions.Mentions.Where(m => m.Kind == ConceptKind.Drug && names.Contains(document.Quote(m.Span))).Select(m => m.Id).Distinct())
                    (ids.TryGetValue(m, out var list) ? list : ids[m] = []).Add((string)d["role"]!);
            }
            docs.Add((source.Path.Split('#')[1].Split('-')[0] + "*", document, mentions, StudyExtractor.Extract(document, mentions), null, ids));
        }
    }
    vocabulary = wide;
}
// words by document frequency
var df = new Dictionary<string, int>();
foreach (var d in docs)
{
    var words = new HashSet<string>();
    foreach (var s in d.Document.Sentences)
    {
        foreach (var word in d.Document.Text.Substring(s.Span.Start, s.Span.Length).Split([.. " \n\t\r.,;:()[]/-'\"’"], StringSplitOptions.RemoveEmptyEntries))
            if (word.All(char.IsLetter)) words.Add(word.ToLowerInvariant());
    }
    foreach (var word in words) df[word] = df.GetValueOrDefault(word) + 1;
}
var lexicon = CueLexicon.With(df.Where(p => p.Value >= 3 && p.Key.Length < 32).Select(p => p.Key).Order(StringComparer.Ordinal));
var space = FeatureSpace.Open();
var features = new RoleFeatures(space, lexicon);
var terms = new PopulationTerms(vocabulary);
var examples = new List<(int Doc, string Drug, (int F, float V)[] Features, int Label, double Weight)>();
var texts = new List<string>();
var useExamples = new List<(int Doc, string Drug, (int F, float V)[] Features, int Label, double Weight, int DrugLabel)>();
var popDocs = docs.ConvertAll(d => d.Gold is null ? null : new PopulationDocument(ClaimReading.Of(d.Document, d.Mentions, d.Study, lexicon), d.Gold, terms, folding));
var popFolds = popDocs.TakeWhile(d => d is not null).ToList().ConvertAll(d => d!);
var popLearner = new PopulationLearner(popFolds, terms, PopulationSettings.Of(args));
if (args.FirstOrDefault(a => a.StartsWith("write-populations=")) is { } populationTables)
{
    popLearner.Write(populationTables[18..]);
    return;
}

if (args.Contains("populations"))
{
    for (int shuffle = 0, by = 1; shuffle < (args.Contains("thrice") ? 3 : 1); shuffle++, by *= 5)
    {
        var report = new PopulationReport();
        for (var fold = 0; fold < folds; fold++)
        {
            var model = popLearner.Learn(i => i / by % folds != fold);
            for (var i = 0; i < popFolds.Count; i++)
            {
                if (i / by % folds != fold || !popFolds[i].Counts)
                    continue;
                var found = model.Judge(popFolds[i].Reading, terms);
                report.Add(popFolds[i], found, args.Contains("errors"), "all", Path.GetFileName(docs[i].Set), StudyKinds.Of(docs[i].Study.Design).ToString(), "lang-" + docs[i].Document.Language);
            }
        }

        report.Print();
    }

    return;
}

for (var i = 0; i < docs.Count; i++)
{
    var (set, document, mentions, study, gold, labels) = docs[i];
    var reading = ClaimReading.Of(document, mentions, study, lexicon);
    if (reading.Sentences.Count == 0) continue;
    var outcomes = new OutcomeSelector(new EvidenceGraph.Claims.Results.Tellings(reading));
    var uses = DrugUses.Find(reading);
    var stated = new StatedRelations(reading, terms);
    var focus = new StudyFocus(reading, uses, stated, vocabulary);
    var apposition = new Apposition(reading, vocabulary);
    var ruled = RoleAssigner.UseRules ? RuleAssigner.Assign(reading, uses, populations, outcomes, vocabulary) : null;
    foreach (var group in uses.GroupBy(u => u.Drug))
    {
        var drug = folding.Fold(ConceptKind.Drug, group.Key).FirstOrDefault() ?? group.Key;
        if (labels is not null)
        {
            if (!labels.TryGetValue(group.Key, out var given)) continue;
            var which = Array.FindIndex(priority, k => given.Contains(classes[k]));
            if (which < 0) continue;
            which = priority[which];
            var lf = features.Of(reading, [.. group], uses, focus, outcomes, apposition, vocabulary);
            texts.Add("");
            foreach (var use in group)
            {
                var uf = features.Of(reading, [.. group], uses, focus, outcomes, apposition, vocabulary, use, ruled);
                useExamples.Add((i, drug, [.. Enumerable.Range(0, uf.Count).Select(x => (uf[x], uf.ValueAt(x)))], which, 1.0 / group.Count(), which));
            }

            examples.Add((i, drug, [.. Enumerable.Range(0, lf.Count).Select(x => (lf[x], lf.ValueAt(x)))], which, 1.0));
            continue;
        }
        var roles = gold!.Stated.Claims.Keys.Where(k => k.Drug == drug).Select(k => k.Role).Distinct().ToList();
        var optional = gold.Optional.Claims.Keys.Any(k => k.Drug == drug) || gold.Optional.Concepts[(int)ConceptKind.Drug].Contains(drug);
        if (roles.Count == 0 && optional) continue;
        Role[] order = [Role.Investigated, Role.Comparator, Role.Prior, Role.Concomitant, Role.Mentioned];
        var label = roles.Count == 0 ? 5 : -1;
        foreach (var r in order)
            if (label < 0 && roles.Contains(r)) label = Array.IndexOf(classes, Words.Of(r));
        if (label < 0) continue;
        foreach (var use in group)
            {
                var quoted = gold.Stated.Claims.Where(c => c.Key.Drug == drug && c.Value.Quote is { } q && Overlaps(document, q, use.Sentence.Span)).Select(c => c.Key.Role).Distinct().ToList();
                var ul = label;
                var uw = 0.3;
                foreach (var r in order)
                    if (quoted.Contains(r)) { ul = Array.IndexOf(classes, Words.Of(r)); uw = 1.0; break; }
                if (label == 5) uw = 1.0 / group.Count();
                var uf = features.Of(reading, [.. group], uses, focus, outcomes, apposition, vocabulary, use, ruled);
                useExamples.Add((i, drug, [.. Enumerable.Range(0, uf.Count).Select(x => (uf[x], uf.ValueAt(x)))], ul, uw, label));
            }

        var f = features.Of(reading, [.. group], uses, focus, outcomes, apposition, vocabulary, null, ruled);
        texts.Add(string.Join("\n      ", group.Select(u => $"[{u.Sentence.Zone} {u.Sentence.Role} {u.Reading.Rule}] " + document.Text.Substring(u.Sentence.Span.Start, Math.Min(260, u.Sentence.Span.Length)).Replace("\n", " ")).Distinct()));
        examples.Add((i, drug, [.. Enumerable.Range(0, f.Count).Select(x => (f[x], f.ValueAt(x)))], label, 1.0));
    }
}
Console.WriteLine($"{docs.Count} documents, {examples.Count} drugs, {space.Names.Count} features; " + string.Join(" ", classes.Select((c, k) => c + " " + examples.Count(e => e.Label == k))));
// drop rare features
var freq = new Dictionary<int, HashSet<int>>();
foreach (var e in examples) foreach (var (f, _) in e.Features) (freq.TryGetValue(f, out var s) ? s : freq[f] = []).Add(e.Doc);
RoleFeatures.Mean = 0;
int minDf = int.Parse(args.FirstOrDefault(a => a.StartsWith("df="))?[3..] ?? "3");
var outside = double.Parse(args.FirstOrDefault(a => a.StartsWith("outside="))?[8..] ?? "1");
var feda = args.Contains("feda");
int Copy(int f) => f + space.Names.Count;
bool IsField(int doc) => docs[doc].Gold is not null;
(int F, float V)[] Fs(int doc, (int F, float V)[] fs, Func<int, bool> keep) => [.. fs.Where(f => keep(f.F)), .. feda && IsField(doc) ? fs.Where(f => keep(f.F)).Select(f => (Copy(f.F), f.V)) : []];
string skip = args.FirstOrDefault(a => a.StartsWith("skip="))?[5..] ?? "";
var skips = skip.Split(',', StringSplitOptions.RemoveEmptyEntries);

if (args.FirstOrDefault(a => a.StartsWith("boost=")) is { } boost)
{
    var b = boost[6..].Split(',').Select(x => double.Parse(x, CultureInfo.InvariantCulture)).ToArray();
    int ok = 0, all = 0;
    for (var fold = 0; fold < folds; fold++)
    {
        var train = examples.Where(e => e.Doc % folds != fold).Select(e => (e.Features.Select(f => f.F).Where(f => (freq.GetValueOrDefault(f)?.Count ?? 0) >= minDf && !skips.Any(s => space.Names[f].StartsWith(s))).ToHashSet(), e.Label)).ToList();
        var model = new Boost(train, 6, (int)b[0], (int)b[1], b[2], b[3], b[4], (int)b[5]);
        foreach (var e in examples.Where(e => e.Doc % folds == fold && IsField(e.Doc))) { all++; if (model.Predict(e.Features.Select(f => f.F).ToHashSet()) == e.Label) ok++; }
    }
    Console.WriteLine($"boost {boost}: {ok / (double)all:F3}");
    return;
}

var lexf = double.Parse(args.FirstOrDefault(a => a.StartsWith("lex="))?[4..] ?? "1", CultureInfo.InvariantCulture);
var clsf = double.Parse(args.FirstOrDefault(a => a.StartsWith("cls="))?[4..] ?? "1", CultureInfo.InvariantCulture);
var densef = double.Parse(args.FirstOrDefault(a => a.StartsWith("dense="))?[6..] ?? "1", CultureInfo.InvariantCulture);
double Factor(int f)
{
    var name = space.Names[f % space.Names.Count];
    var head = name.Split(' ')[0];
    return head is "in" or "left" or "right" or "before" or "next" or "ll" or "rr" or "lr" or "lll" or "rrr" ? lexf : head is "word" or "has" or "after" or "ahead" or "elsewhere" or "sentence" ? clsf : head is "rule" or "blamed" or "focus" or "no-focus" or "other-focus" or "seg" or "seg-before" or "right-status" or "line" or "lines-after" or "lines-before" or "episode" or "course" ? densef : 1;
}
if (args.Contains("uses"))
{
    var ufreq = new Dictionary<int, HashSet<int>>();
    foreach (var e in useExamples) foreach (var (f, _) in e.Features) (ufreq.TryGetValue(f, out var s) ? s : ufreq[f] = []).Add(e.Doc);
    var names = new[] { "max", "meanlog", "meanprob", "sumlogodds" };
    var hits = new int[4]; var total = 0; var conf = new int[6, 6]; var byKind = new SortedDictionary<string, (int, int)>();
    for (var fold = 0; fold < folds; fold++)
    {
        var w = Softmax.Learn(useExamples.Where(e => e.Doc % folds != fold).Select(e => (Fs(e.Doc, e.Features, f => (ufreq.GetValueOrDefault(f)?.Count ?? 0) >= minDf && !skips.Any(s => space.Names[f].StartsWith(s))), e.Label, e.Weight * (IsField(e.Doc) ? 1 : outside))).ToList(), space.Names.Count * 2, 6, double.Parse(args.FirstOrDefault(a => a.StartsWith("l2="))?[3..] ?? "5", CultureInfo.InvariantCulture), Factor);
        foreach (var g in useExamples.Where(e => e.Doc % folds == fold && IsField(e.Doc)).GroupBy(e => (e.Doc, e.Drug)))
        {
            var agg = new double[4, 6];
            var n = 0;
            foreach (var e in g)
            {
                var s = new double[6];
                foreach (var (f, x) in Fs(e.Doc, e.Features, f => (ufreq.GetValueOrDefault(f)?.Count ?? 0) >= minDf)) for (var c = 0; c < 6; c++) s[c] += x * w[f * 6 + c];
                var top = s.Max(); var z = s.Sum(v => Math.Exp(v - top));
                n++;
                for (var c = 0; c < 6; c++)
                {
                    var p = Math.Exp(s[c] - top) / z;
                    agg[0, c] = Math.Max(agg[0, c], c == 5 ? p * 0.8 : p);
                    agg[1, c] += Math.Log(p + 1e-6);
                    agg[2, c] += p;
                    agg[3, c] += Math.Log((p + 1e-3) / (1 - p + 1e-3));
                }
            }
            total++;
            for (var k = 0; k < 4; k++)
            {
                var best = 0; for (var c = 1; c < 6; c++) if (agg[k, c] > agg[k, best]) best = c;
                if (best == g.First().DrugLabel) hits[k]++;
                if (k == 2)
                {
                    conf[g.First().DrugLabel, best]++;
                    var kd = RoleFeatures.Kind(docs[g.Key.Doc].Study);
                    var (a, b) = byKind.GetValueOrDefault(kd); byKind[kd] = (a + (best == g.First().DrugLabel ? 1 : 0), b + 1);
                    var ln = docs[g.Key.Doc].Document.Language ?? "?"; (a, b) = byKind.GetValueOrDefault(ln); byKind[ln] = (a + (best == g.First().DrugLabel ? 1 : 0), b + 1);
                    if (args.Contains("errors") && best != g.First().DrugLabel) Console.WriteLine($"{docs[g.Key.Doc].Gold!.Id} {kd} {g.Key.Drug}: is {classes[g.First().DrugLabel]} got {classes[best]}  [{string.Join(" ", Enumerable.Range(0, 6).Select(c => $"{classes[c][..3]} {agg[2, c] / n:F2}"))}]");
                }
            }
        }
    }
    for (var c = 0; c < 6; c++) Console.WriteLine($"   {classes[c],-14} " + string.Join(" ", Enumerable.Range(0, 6).Select(k => conf[c, k].ToString().PadLeft(4))));
    Console.WriteLine(string.Join("  ", byKind.Select(b => $"{b.Key} {b.Value.Item1 / (double)b.Value.Item2:F2} of {b.Value.Item2}")));
    Console.WriteLine(string.Join("  ", names.Select((nm, k) => $"{nm} {hits[k] / (double)total:F3}")));
    return;
}

if (args.FirstOrDefault(a => a.StartsWith("list=")) is { } listed)
{
    var which = Array.IndexOf(classes, listed[5..]);
    for (var k = 0; k < examples.Count; k++)
        if (examples[k].Label == which && IsField(examples[k].Doc)) Console.WriteLine($"{docs[examples[k].Doc].Gold!.Id} {docs[examples[k].Doc].Study.Design} {examples[k].Drug}\n      {texts[k]}");
    return;
}
if (args.Contains("rates"))
{
    foreach (var f in freq.Where(p => p.Value.Count >= 8 && (space.Names[p.Key].StartsWith("rule ") || space.Names[p.Key].StartsWith("cue ") || space.Names[p.Key].StartsWith("seg ") || space.Names[p.Key].StartsWith("focus") || space.Names[p.Key].StartsWith("isa ") || space.Names[p.Key].StartsWith("line")) && space.Names[p.Key].Split(' ').Length <= 4).OrderBy(p => space.Names[p.Key]))
    {
        var has = examples.Where(e => IsField(e.Doc) && e.Features.Any(x => x.F == f.Key)).ToList();
        Console.WriteLine($"{space.Names[f.Key],-40} n {has.Count,4}  " + string.Join(" ", Enumerable.Range(0, 6).Select(c => $"{classes[c][..4]} {has.Count(e => e.Label == c) / (double)Math.Max(1, has.Count):F2}")));
    }
    return;
}

int rok = 0, rall = 0;
for (var fold = 0; fold < folds && args.Contains("acc"); fold++)
{
    var w = Softmax.Learn(examples.Where(e => e.Doc % folds != fold).Select(e => (Fs(e.Doc, e.Features, f => (freq.GetValueOrDefault(f)?.Count ?? 0) >= minDf && !skips.Any(s => space.Names[f].StartsWith(s))), e.Label, IsField(e.Doc) ? 1 : outside)).ToList(), space.Names.Count * 2, 6, double.Parse(args.FirstOrDefault(a => a.StartsWith("l2="))?[3..] ?? "5", CultureInfo.InvariantCulture), Factor);
    foreach (var e in examples.Where(e => e.Doc % folds == fold && IsField(e.Doc)))
    {
        var s = new double[6];
        foreach (var (f, x) in Fs(e.Doc, e.Features, f => (freq.GetValueOrDefault(f)?.Count ?? 0) >= minDf)) for (var c = 0; c < 6; c++) s[c] += x * w[f * 6 + c];
        rall++; if (Array.IndexOf(s, s.Max()) == e.Label) rok++;
    }
}
if (args.Contains("acc")) { Console.WriteLine($"accuracy {rok / (double)rall:F3}"); return; }

// end to end: five folds over the annotated documents
var penalty0 = double.Parse(args.FirstOrDefault(a => a.StartsWith("l2="))?[3..] ?? "5");
var noneBias = double.Parse(args.FirstOrDefault(a => a.StartsWith("none="))?[5..] ?? "0");
LinearModel Model(Func<int, bool> use)
{
    var train = useExamples.Where(e => use(e.Doc)).Select(e => (Fs(e.Doc, e.Features, f => (freq.GetValueOrDefault(f)?.Count ?? 0) >= minDf && !skips.Any(s => space.Names[f].StartsWith(s))), e.Label, e.Weight * (IsField(e.Doc) ? 1 : outside))).ToList();
    var n = space.Names.Count;
    var w = Softmax.Learn(train, n * 2, 6, penalty0, Factor);
    var kept = Enumerable.Range(0, n).Where(f => Enumerable.Range(0, 6).Any(c => Math.Abs(w[f * 6 + c] + w[(f + n) * 6 + c]) > 0.01)).ToList();
    var weights = new float[kept.Count * 6];
    for (var k = 0; k < kept.Count; k++)
        for (var c = 0; c < 6; c++)
            weights[k * 6 + c] = w[kept[k] * 6 + c] + w[(kept[k] + n) * 6 + c] + (space.Names[kept[k]] == "bias" && c == 5 ? (float)noneBias : 0);
    return new LinearModel(FeatureSpace.Of(kept.Select(f => space.Names[f])), 6, weights);
}

RoleModel.AlsoMentioned = double.Parse(args.FirstOrDefault(a => a.StartsWith("alsom="))?[6..] ?? "0.6", CultureInfo.InvariantCulture);
RoleModel.AlsoOwn = double.Parse(args.FirstOrDefault(a => a.StartsWith("alsoo="))?[6..] ?? "0.75", CultureInfo.InvariantCulture);
RoleAssigner.KnownToo = !args.Contains("noknown");
var content = new ExtractedContent(folding);
var totals = new SortedDictionary<string, EvaluationTally>();
void Evaluate(IEnumerable<int> which, LinearModel model, PopulationModel pop, bool show, EvidenceGraph.Claims.Results.OutcomeModel? outcomeModel = null)
{
    var extractor = new EvidenceExtractor(builtIn, new ClaimModels(lexicon, new RoleModel(model, lexicon), pop, outcomeModel ?? EvidenceGraph.Claims.Results.OutcomeModel.BuiltIn));
    foreach (var i in which)
    {
        var (set, document, mentions, study, gold, _) = docs[i];
        var evidence = extractor.Extract(document, mentions, study);
        var words = mentions.Mentions.Select(m => new ExtractedMention(m.Kind, m.Id, document.Quote(m.Span), m.Span, m.Assertion)).ToArray();
        var extraction = new Extraction(new DocumentFacts(document.Path, document.Format, document.Title, document.Language, document.Sha256, null, false), study, mentions.Abbreviations, words, evidence, []);
        var comparison = DocumentComparison.Of(gold!, content.Of(extraction));
        foreach (var key in new[] { Path.GetFileName(set), "ALL" })
            (totals.TryGetValue(key, out var t) ? t : totals[key] = new EvaluationTally()).Add(comparison.Tally);
        if (show)
            foreach (var d in comparison.Differences.Where(d => d.Measure is "evidence" or "outcome"))
                Console.WriteLine($"{gold!.Id} {study.Design} {d}");
    }
}

var annotated = Enumerable.Range(0, docs.Count).Where(IsField).ToList();
if (args.FirstOrDefault(a => a.StartsWith("write=")) is { } write)
{
    var model = Model(_ => true);
    using var o = new StreamWriter(write[6..]) { NewLine = "\n" };
    o.WriteLine("feature\t" + string.Join("\t", classes));
    for (var f = 0; f < model.Space.Names.Count; f++)
        o.WriteLine(model.Space.Names[f] + "\t" + string.Join("\t", Enumerable.Range(0, 6).Select(c => model.Weight(f, c).ToString("0.##", CultureInfo.InvariantCulture))));
    return;
}

for (var fold = 0; fold < folds; fold++)
{
    var f0 = fold;
    Evaluate(annotated.Where(i => i % folds == f0), Model(i => i % folds != f0), popLearner.Learn(i => i % folds != f0), args.Contains("show"), args.FirstOrDefault(a => a.StartsWith("outcomes=")) is { } o ? EvidenceGraph.Claims.Results.OutcomeModel.Of(File.ReadLines(o[9..] + f0 + ".tsv").Skip(1).Select(l => l.Split('\t'))) : null);
}

foreach (var (name, tally) in totals)
    Console.WriteLine($"{name,-6}" + string.Join("  ", tally.Figures.Where(f => f.Measure is Measure.Pairs or Measure.Evidence or Measure.Investigated or Measure.Outcome or Measure.Hedged or Measure.PopulationAntibodies).Select(f => f.F1 is { } x ? $"{f.Measure} {x:F3} (P {f.Precision:F3} R {f.Recall:F3})" : $"{f.Measure} {f.Accuracy:F3} of {f.Of}")));
if (args.Contains("confusion"))
{
    foreach (var (k, v) in totals["ALL"].Roles) Console.WriteLine($"  {k.Expected} -> {k.Found}: {v}");
    foreach (var (k, v) in totals["ALL"].Outcomes) Console.WriteLine($"  {k.Expected} -> {k.Found}: {v}");
}

static bool Overlaps(Document document, string quote, EvidenceGraph.Text.TextSpan span)
{
    var at = document.Text.IndexOf(quote, StringComparison.Ordinal);
    return at >= 0 && at < span.End && at + quote.Length > span.Start;
}
