using System.Globalization;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.OutcomeTrainer;

// FOLDER... : five-fold cross-validation over the documents; --write FILE: the table of all; --folds PREFIX: the table of each fold's others.
const int folds = 5;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string? Option(string name) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : null;
var reader = new CaseReader();
foreach (var folder in args.Where(Directory.Exists))
    reader.Add(folder);

if (Option("--write") is { } file)
{
    WriteTable(file, reader.Cases);
    return;
}

var score = new Score();
for (var fold = 0; fold < folds; fold++)
{
    var others = reader.Cases.Where(one => one.Document % folds != fold).ToList();
    if (Option("--folds") is { } prefix)
        WriteTable($"{prefix}{fold}.tsv", others);
    var model = Learner.Learn(others);
    foreach (var one in reader.Cases.Where(one => one.Document % folds == fold))
        score.Count(one, one.Judge(model));
}

score.Print(Console.Out);

static void WriteTable(string path, IReadOnlyList<OutcomeCase> cases)
{
    using var output = new StreamWriter(path) { NewLine = "\n" };
    output.WriteLine("feature\tunreported\tbeneficial\tmixed\tno-benefit\tharmful");
    foreach (var (feature, weights) in Learner.Table(cases))
        output.WriteLine(ResultFeatures.NameOf(feature) + "\t" + string.Join('\t', weights.Select(weight => weight.ToString("0.##", CultureInfo.InvariantCulture))));
}
