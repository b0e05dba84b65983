using EvidenceGraph.StudyTrainer;

// Learns the weights by which the facts of a study are chosen, from annotated documents:
//   dotnet run --project tools/StudyTrainer -c Release -- SHARED [FOLDER ...] [--write TABLES] [--errors] [--quick] [--explain ID] [--cues]
// SHARED has gold/ and bench/dev/sample-size/; each FOLDER has documents/ and annotations/ like gold.
// Prints accuracy on each set by weights that were learned without it, on tenths of all documents by weights learned without
// them, and on everything that was seen. --quick leaves out the tenths. --errors lists what was wrong in the
// tenths, or without them in the sets. --cues prints for each phrase of a design in how many
// documents it stands and how many of them are of that design.
if (args.Length == 0 || !Directory.Exists(Path.Combine(args[0], "gold")))
{
    Console.Error.WriteLine("expected the folder that has gold/ and bench/dev/");
    return 2;
}

var (shared, folders) = (args[0], args[1..].TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal)));
List<AnnotatedDocument> documents = [.. folders.Prepend(Path.Combine(shared, "gold")).SelectMany(AnnotatedSets.OfFolder), .. AnnotatedSets.OfSampleSizes(shared)];

if (args.Contains("--cues"))
{
    foreach (var row in CueTable.Rows(documents))
        Console.WriteLine(row);
    return 0;
}

var unseen = new Measurement();
foreach (var measured in CrossValidation.BySet(documents))
    measured.Into(unseen);
Show("each set, learned from the others", unseen);
var errors = unseen.Errors;
if (!args.Contains("--quick"))
{
    var tenths = new Measurement();
    foreach (var measured in CrossValidation.ByTenths(documents))
        measured.Into(tenths);
    Show("tenths of all documents, learned from the other nine", tenths);
    errors = tenths.Errors;
}

var models = Learner.Learn(documents);
var seen = new Measurement();
new Fold(documents, models).Into(seen);
Show("learned from and measured on all", seen);
if (args.Contains("--errors"))
{
    foreach (var (document, field, got) in errors)
        Console.WriteLine($"{document.Set}/{document.Id} {field}: is {string.Join(" or ", document.Accepted(field).Select(value => value ?? "-"))}, got {got ?? "-"}");
}

if (Array.IndexOf(args, "--explain") is >= 0 and var named)
{
    foreach (var document in documents.Where(document => document.Id == args[named + 1]))
        Console.WriteLine(string.Join('\n', Explanation.Of(document, Learner.Learn([.. documents.Where(other => other.Set != document.Set)]))));
}

if (Array.IndexOf(args, "--write") is >= 0 and var at)
    WeightTables.Write(models, args[at + 1]);
return 0;

static void Show(string name, Measurement measurement)
{
    Console.WriteLine(name);
    foreach (var row in measurement.Rows())
        Console.WriteLine("  " + row);
}
