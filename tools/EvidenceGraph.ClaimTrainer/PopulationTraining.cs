using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Documents;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Learns and measures for whom claims are.</summary>
internal sealed class PopulationTraining
{
    private sealed record Doc(string Set, string Id, int Index, ClaimReading Reading, GoldDocument Gold, HashSet<string> Population, HashSet<string> Free, bool Any);

    private static double Arg(string[] args, string name, double value) =>
        args.FirstOrDefault(a => a.StartsWith(name + "=", StringComparison.Ordinal)) is { } a ? double.Parse(a[(name.Length + 1)..], CultureInfo.InvariantCulture) : value;

    public static void Run(string[] args)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var folding = new ConceptFolding(vocabulary);
        var finder = new MentionFinder(vocabulary);
        var terms = new PopulationTerms(vocabulary);
        var lexicon = Lexicon(args);
        var docs = new List<Doc>();
        foreach (var folder in args.Where(Directory.Exists))
        {
            foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
            {
                var id = Path.GetFileNameWithoutExtension(source.Path);
                var document = DocumentParser.Parse(source);
                var mentions = finder.Find(document);
                var reading = ClaimReading.Of(document, mentions, StudyExtractor.Extract(document, mentions), lexicon);
                var gold = new GoldReader(folding).Read(id, File.ReadAllText(Path.Combine(folder, "annotations", id + ".json")));
                var own = gold.Stated.Claims.Keys.Where(k => k.Role is not (Role.Mentioned or Role.Approved)).Select(k => k.Disease).ToHashSet();
                if (own.Count == 0)
                    own = gold.Stated.Claims.Keys.Select(k => k.Disease).ToHashSet();
                var free = gold.Optional.Claims.Keys.Select(k => k.Disease).Concat(gold.Optional.Concepts[(int)ConceptKind.Disease]).ToHashSet();
                docs.Add(new Doc(Path.GetFileName(folder), id, docs.Count, reading, gold, own, free, own.Count > 0));
            }
        }

        var space = FeatureSpace.Open();
        var features = new PopulationFeatures(space, lexicon, terms);
        var data = new List<DocData>();
        bool Related(string a, string b) => terms.Covers(a, b) || terms.Covers(b, a);
        foreach (var doc in docs)
        {
            if (doc.Reading.Sentences.Count == 0 || !doc.Any)
                continue;
            var all = Naming.Of(doc.Reading, terms);
            var plain = all.ConvertAll(a => folding.Fold(ConceptKind.Disease, a.Disease).FirstOrDefault() ?? a.Disease);
            var labels = plain.ConvertAll(p => doc.Population.Contains(p) ? 0 : doc.Free.Contains(p) ? -1 : args.Contains("family") && doc.Population.Any(g => Related(p, g)) ? 0 : 1);
            data.Add(new DocData(doc, all, plain, labels, features.Of(doc.Reading, all)));
        }

        var learner = new Learner(space, data.SelectMany(d => d.Features.Select(f => (d.Doc.Index, f))), args);
        var sets = docs.Select(d => d.Set).Distinct().ToArray();
        Console.WriteLine($"{data.Count} documents, {data.Sum(d => d.All.Count)} diseases, {learner.Kept} features");
        var l2 = Arg(args, "pl2", 2);
        var bl2 = Arg(args, "bl2", 2);
        var bspace = FeatureSpace.Open();
        var levels = new LevelFeatures(bspace, terms);
        void Validate(string name, int folds, Func<Doc, int> fold, bool show)
        {
            var scores = new Dictionary<DocData, double[]>();
            for (var k = 0; k < folds; k++)
            {
                var w = learner.Learn(Examples(data.Where(d => fold(d.Doc) != k)), 2, l2);
                foreach (var d in data.Where(d => fold(d.Doc) == k))
                    scores[d] = [.. d.Features.Select(f => learner.Score(w, f, 0, 2) - learner.Score(w, f, 1, 2))];
            }

            var pairs = new List<(DocData Doc, int Wide, int Narrow, FeatureSet Features, int Label)>();
            foreach (var d in data)
            {
                for (var i = 0; i < d.All.Count; i++)
                {
                    for (var j = 0; j < d.All.Count; j++)
                    {
                        if (i == j || d.All[i].Disease == d.All[j].Disease || !terms.Covers(d.All[i].Disease, d.All[j].Disease))
                            continue;
                        var (gw, gn) = (d.Doc.Population.Contains(d.Plain[i]), d.Doc.Population.Contains(d.Plain[j]));
                        var label = gw && gn ? 2 : gw ? 1 : gn ? 0 : -1;
                        pairs.Add((d, i, j, levels.Of(d.Doc.Reading, d.All, i, j, scores[d]), label));
                    }
                }
            }

            var blearner = new Learner(bspace, pairs.Where(p => p.Label >= 0).Select(p => (p.Doc.Doc.Index, p.Features)), args);
            if (show)
                Console.WriteLine($"{pairs.Count(p => p.Label >= 0)} pairs, {pairs.Count(p => p.Label == 0)} narrow, {pairs.Count(p => p.Label == 1)} wide, {pairs.Count(p => p.Label == 2)} both; {blearner.Kept} features");
            var found = new Dictionary<DocData, HashSet<string>>();
            int right = 0, all = 0, most = 0;
            for (var k = 0; k < folds; k++)
            {
                var w = blearner.Learn([.. pairs.Where(p => fold(p.Doc.Doc) != k && p.Label >= 0).Select(p => (p.Features, p.Label, 1.0))], 3, bl2);
                foreach (var d in data.Where(d => fold(d.Doc) == k))
                {
                    var own = pairs.Where(p => p.Doc == d).Select(p => (p.Wide, p.Narrow, Shares: blearner.Shares(w, p.Features, 3), p.Label)).ToList();
                    foreach (var p in own.Where(p => p.Label >= 0))
                    {
                        all++;
                        right += Array.IndexOf(p.Shares, p.Shares.Max()) == p.Label ? 1 : 0;
                        most += p.Label == 0 ? 1 : 0;
                    }

                    found[d] = Choose(d, scores[d], own.ConvertAll(p => (p.Wide, p.Narrow, p.Shares)), args);
                }
            }

            if (show)
                Console.WriteLine($"level right {right / (double)all:F3} (narrow always {most / (double)all:F3})");
            Report(name, data, found, scores, d => d.Set, show && args.Contains("errors"));
            if (show && args.Contains("kinds"))
            {
                Report("  kind", data, found, scores, d => RoleFeatures.Kind(d.Reading.Study), false);
                Report("  lang", data, found, scores, d => d.Reading.Document.Language ?? "?", false);
            }
            if (show && args.Contains("weights"))
            {
                learner.Print(learner.Learn(Examples(data), 2, l2), 2);
                Console.WriteLine("LEVEL");
                blearner.Print(blearner.Learn([.. pairs.Where(p => p.Label >= 0).Select(p => (p.Features, p.Label, 1.0))], 3, bl2), 3);
            }
        }

        Validate("5-fold", 5, d => d.Index % 5, true);
        if (args.Contains("bysets"))
            Validate("by-set", sets.Length, d => Array.IndexOf(sets, d.Set), false);
    }

    private static List<(FeatureSet, int, double)> Examples(IEnumerable<DocData> data) =>
        [.. data.SelectMany(d => d.Features.Select((f, i) => (f, d.Labels[i], 1.0))).Where(e => e.Item2 >= 0)];

    private static HashSet<string> Choose(DocData d, double[] scores, List<(int Wide, int Narrow, double[] Shares)> pairs, string[] args)
    {
        var chosen = Enumerable.Range(0, scores.Length).Where(i => scores[i] > 0).ToHashSet();
        if (chosen.Count == 0 && scores.Length > 0)
            chosen.Add(Array.IndexOf(scores, scores.Max()));
        if (args.Contains("narrow"))
        {
            chosen.RemoveWhere(i => pairs.Exists(p => p.Wide == i && chosen.Contains(p.Narrow)));
            return [.. chosen.Select(i => d.Plain[i])];
        }

        foreach (var (wide, narrow, shares) in pairs.Where(p => chosen.Contains(p.Wide) && chosen.Contains(p.Narrow)).OrderByDescending(p => p.Shares.Max()))
        {
            if (!chosen.Contains(wide) || !chosen.Contains(narrow))
                continue;
            var best = Array.IndexOf(shares, shares.Max());
            if (best == 0)
                chosen.Remove(wide);
            else if (best == 1)
                chosen.Remove(narrow);
        }

        return [.. chosen.Select(i => d.Plain[i])];
    }

    private sealed record DocData(Doc Doc, List<(string Disease, List<Naming> Namings)> All, List<string> Plain, List<int> Labels, List<FeatureSet> Features);

    private static CueLexicon Lexicon(string[] args)
    {
        var df = new Dictionary<string, int>();
        foreach (var folder in args.Where(Directory.Exists))
        {
            foreach (var source in InputReader.Read([Path.Combine(folder, "documents")], Console.Error.WriteLine))
            {
                var text = DocumentParser.Parse(source).Text;
                foreach (var word in text.Split([.. " \n\t\r.,;:()[]/-'\"’"], StringSplitOptions.RemoveEmptyEntries).Where(w => w.All(char.IsLetter)).Select(w => w.ToLowerInvariant()).Distinct())
                    df[word] = df.GetValueOrDefault(word) + 1;
            }
        }

        return CueLexicon.With(df.Where(p => p.Value >= 3 && p.Key.Length < 32).Select(p => p.Key).Order(StringComparer.Ordinal));
    }

    private static void Report(string name, List<DocData> data, Dictionary<DocData, HashSet<string>> chosen, Dictionary<DocData, double[]> scores, Func<Doc, string> group, bool errors)
    {
        var counts = new SortedDictionary<string, (int Tp, int Fp, int Fn, int Exact, int Docs, int Unnamed)>(StringComparer.Ordinal);
        foreach (var d in data)
        {
            var doc = d.Doc;
            var found = chosen[d];
            var tp = found.Count(doc.Population.Contains);
            var fp = found.Count(x => !doc.Population.Contains(x) && !doc.Free.Contains(x));
            var fn = doc.Population.Count - tp;
            var unnamed = doc.Population.Count(p => !d.Plain.Contains(p));
            foreach (var key in new[] { group(doc), "~ALL" })
            {
                var c = counts.GetValueOrDefault(key);
                counts[key] = (c.Tp + tp, c.Fp + fp, c.Fn + fn, c.Exact + (fp + fn == 0 ? 1 : 0), c.Docs + 1, c.Unnamed + unnamed);
            }

            if (errors && fp + fn > 0)
            {
                var title = doc.Reading.Document.Title ?? doc.Reading.Document.Text[..Math.Min(100, doc.Reading.Document.Text.Length)];
                Console.WriteLine($"{doc.Id} {doc.Reading.Study.Design} {doc.Reading.Document.Language} «{title}»\n   gold {string.Join(" ", doc.Population.Order().Select(p => d.Plain.Contains(p) ? p : "!" + p))}  found {string.Join(" ", found.Order())}");
                Console.WriteLine("      " + string.Join("  ", Enumerable.Range(0, d.All.Count).Where(i => scores[d][i] > -2).Select(i => $"{d.All[i].Disease} {scores[d][i]:F1}x{d.All[i].Namings.Count}{(d.Labels[i] < 0 ? "?" : "")}")));
            }
        }

        Console.WriteLine(name);
        foreach (var (key, c) in counts)
            Console.WriteLine($"   {key,-10} P {c.Tp / (double)Math.Max(1, c.Tp + c.Fp):F3} R {c.Tp / (double)Math.Max(1, c.Tp + c.Fn):F3} (of named {c.Tp / (double)Math.Max(1, c.Tp + c.Fn - c.Unnamed):F3}) F {2.0 * c.Tp / Math.Max(1, 2 * c.Tp + c.Fp + c.Fn):F3}  exact {c.Exact / (double)c.Docs:F3} of {c.Docs}");
    }
}
