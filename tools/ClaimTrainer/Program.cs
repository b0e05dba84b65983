using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.ClaimTrainer;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

// Learns the weights by which claims are judged: whom a study is about, and what a drug is to it.
//   dotnet run -c Release --project tools/ClaimTrainer -- FOLDER... [--errors] [--populations] [--write src/EvidenceGraph/Claims]
// Each FOLDER has documents/ and annotations/. Prints how claims compare with the annotations on fifths that learning did not see, and with
// --populations the same for populations alone; --errors lists what was wrong. --write learns from all and writes the tables.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folders = args.TakeWhile(static arg => !arg.StartsWith("--", StringComparison.Ordinal)).ToList();
if (folders.Count == 0 || folders.Find(static folder => !Directory.Exists(Path.Combine(folder, "annotations"))) is not null)
{
    Console.Error.WriteLine("expected folders that have documents/ and annotations/");
    return 2;
}

var vocabulary = VocabularyReader.BuiltIn();
var folding = new ConceptFolding(vocabulary);
var terms = new PopulationTerms(vocabulary);
var documents = ClaimDocument.ReadAll(folders, new MentionFinder(vocabulary), new GoldReader(folding));
var lexicon = CueLexicon.With(ClaimWords.Of(documents));
var showsErrors = args.Contains("--errors");

List<PopulationDocument> named = documents.ConvertAll(document =>
    new PopulationDocument(ClaimReading.Of(document.Document, document.Mentions, document.Study, lexicon), document.Gold, terms, folding));
var populations = new PopulationLearner(named, terms, PopulationSettings.Default);
PopulationModel[] populationModels = [.. Enumerable.Range(0, Folds.Count).Select(fold => populations.Learn(index => Folds.Of(index) != fold))];
if (args.Contains("--populations"))
{
    var report = new PopulationReport();
    for (var i = 0; i < named.Count; i++)
    {
        if (named[i].Counts)
            report.Add(named[i], populationModels[Folds.Of(i)].Judge(named[i].Reading, terms), showsErrors, "all", documents[i].Set, "lang-" + documents[i].Document.Language);
    }

    report.Print();
    return 0;
}

// A role is learned beside the population that is found where the document was not learned from, as it will be met.
var examples = new RoleExamples(vocabulary, folding, terms, lexicon);
for (var i = 0; i < documents.Count; i++)
    examples.Add(i, documents[i], named[i].Reading.Sentences.Count == 0 ? Population.None : populationModels[Folds.Of(i)].Judge(named[i].Reading, terms));
foreach (var (option, folder) in args.Zip(args.Skip(1)).Where(static pair => pair.First == "--labelled"))
{
    // Their drugs are those of all medicine: the vocabulary of the folder names them.
    var vocab = Path.Combine(folder, "vocab");
    var wide = new MentionFinder(File.Exists(Path.Combine(vocab, "diseases.tsv")) ? VocabularyReader.Read([vocab], []) : VocabularyReader.Read([], [vocab]));
    foreach (var labelled in LabelledAbstract.ReadAll(folder, wide))
        examples.Add(labelled, populationModels[0]);
}

var roles = new RoleLearner(examples);
if (Array.IndexOf(args, "--write") is >= 0 and var at)
{
    populations.Write(Path.Combine(args[at + 1], "Populations"));
    WeightTable.Write(Path.Combine(args[at + 1], "Roles", "role-weights.tsv"), roles.Learn(static _ => true), [.. RoleModel.Roles.Select(Words.Of), "none"]);
    return 0;
}

var claims = new ClaimReport(folding);
for (var fold = 0; fold < Folds.Count; fold++)
{
    var models = new ClaimModels(lexicon, new RoleModel(roles.Learn(index => Folds.Of(index) != fold), lexicon), populationModels[fold], OutcomesOf(fold));
    var extractor = new EvidenceExtractor(vocabulary, models);
    for (var i = 0; i < documents.Count; i++)
    {
        if (Folds.Of(i) == fold)
            claims.Add(documents[i], extractor, showsErrors);
    }
}

claims.Print();
return 0;

// The tables that tools/OutcomeTrainer learns for the same folds; else that of the library, which has seen all documents.
OutcomeModel OutcomesOf(int fold) => Array.IndexOf(args, "--outcomes") is >= 0 and var prefix
    ? OutcomeModel.Of(File.ReadLines($"{args[prefix + 1]}{fold}.tsv").Skip(1).Select(static line => line.Split('\t')))
    : OutcomeModel.BuiltIn;
