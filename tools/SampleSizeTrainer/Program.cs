using System.Globalization;
using EvidenceGraph.SampleSizeTrainer;
using EvidenceGraph.Studies.Participants;

// Learns the weights of participants-weights.tsv:
//   dotnet run --project tools/SampleSizeTrainer -c Release -- SHARED [--write TABLE] [--errors]
// Prints accuracy on halves that learning did not see, then on everything it saw.
const double Penalty = 0.002;
const int Splits = 5;

var benchmark = Examples.OfBenchmark(args[0]);
var gold = Examples.OfGold(args[0]);
var unseen = 0.0;
for (var seed = 0; seed < Splits; seed++)
{
    var shuffled = benchmark.ToArray();
    new Random(seed).Shuffle(shuffled);
    var half = shuffled.Length / 2;
    var (first, second) = (shuffled[..half], shuffled[half..]);
    var (forth, back) = (Accuracy(second, Trainer.Learn([.. first, .. gold], Penalty)), Accuracy(first, Trainer.Learn([.. second, .. gold], Penalty)));
    Print($"split {seed}: {forth:F3} {back:F3}");
    unseen += (forth + back) / 2;
}

Print($"halves not seen: {unseen / Splits:F3}; the field's documents, learned from abstracts alone: {Accuracy(gold, Trainer.Learn(benchmark, Penalty)):F3} of {gold.Count}");
var weights = Trainer.Learn([.. benchmark, .. gold], Penalty);
Print($"all seen: {Accuracy(benchmark, weights):F3}, {Accuracy(gold, weights):F3}; without the number among candidates: {benchmark.Count(e => !e.Candidates.Any(e.IsSize))}");
if (args.Contains("--errors"))
{
    var scorer = new SizeScorer(weights);
    foreach (var example in benchmark.Concat(gold).Where(e => !IsRight(e, scorer)))
        Print($"{example.Id}: is {string.Join(" or ", example.Sizes)}, chose {(scorer.Best(example.Candidates) is >= 0 and var best ? example.Candidates[best].Value : -1)}");
}

var at = Array.IndexOf(args, "--write");
if (at >= 0)
{
    var rows = Enum.GetValues<SizeFeature>().Select(f => string.Create(CultureInfo.InvariantCulture, $"{f}\t{weights[(int)f]:F2}"));
    File.WriteAllText(args[at + 1], "feature\tweight\n" + string.Concat(rows.Select(row => row + "\n")));
}

static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

static double Accuracy(IReadOnlyCollection<Example> examples, double[] weights)
{
    var scorer = new SizeScorer(weights);
    return examples.Count(example => IsRight(example, scorer)) / (double)examples.Count;
}

static bool IsRight(Example example, SizeScorer scorer) =>
    scorer.Best(example.Candidates) is >= 0 and var best && example.IsSize(example.Candidates[best]);
