using System.Globalization;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Questions.Intents;
using EvidenceGraph.QuestionTrainer;
using EvidenceGraph.Vocabularies;

// Learns the weights of intent_weights.tsv from questions and the readings that are right. Each FOLDER holds the tables of one author.
//   validate FOLDER...            each author's questions, with weights learned from the others'
//   learn TABLE FOLDER...         writes the weights learned from all
//   score [--errors] FILE...      the reader as it is built
//   explain QUESTION...           the signs of a question, and what they weigh for the outcomes they speak for most
//   read FILE                     the table with the readings of the reader as it is built
var vocabulary = VocabularyReader.BuiltIn();
var finder = new MentionFinder(vocabulary);
var reader = new QuestionReader(vocabulary, finder);
var showErrors = args.Contains("--errors");
string[] names = [.. args.Skip(1).Where(arg => !arg.StartsWith("--", StringComparison.Ordinal))];
switch (args.FirstOrDefault())
{
    case "validate":
        Validate();
        break;
    case "learn":
        File.WriteAllText(names[0], WeightTable.Text(Trainer.Learn(names.Skip(1).SelectMany(AskedQuestion.ReadAll), reader)));
        break;
    case "score":
        foreach (var file in names)
            Print(file, Measure(reader, AskedQuestion.Read(file)));
        break;
    case "read":
        foreach (var question in AskedQuestion.Read(names[0]))
            Console.WriteLine(ReadingRow.Of(question.Text, reader.Read(question.Text)));
        break;
    case "explain":
        foreach (var name in names)
            Console.WriteLine(Explanation.Of(name, reader));
        break;
    default:
        Console.Error.WriteLine("usage: validate FOLDER... | learn TABLE FOLDER... | score [--errors] FILE... | explain QUESTION... | read FILE");
        return 2;
}

return 0;

void Validate()
{
    foreach (var author in names)
    {
        var judge = new IntentJudge(Trainer.Learn(names.Where(name => name != author).SelectMany(AskedQuestion.ReadAll), reader));
        Print(author, Measure(new QuestionReader(vocabulary, finder, judge), AskedQuestion.ReadAll(author)));
    }
}

Score Measure(QuestionReader measured, IEnumerable<AskedQuestion> questions)
{
    var score = new Score();
    foreach (var question in questions)
    {
        if (score.Add(question, measured.Read(question.Text)) is { } wrong && showErrors)
            Console.WriteLine(wrong);
    }

    return score;
}

static void Print(string name, Score score) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(name.TrimEnd('/')),-24} {score}"));
