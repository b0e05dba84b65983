using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using EvidenceGraph.Assembling;
using EvidenceGraph.Documents;
using EvidenceGraph.Graph;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Tests.Support;
using Xunit;

namespace EvidenceGraph.Tests.Answers;

/// <summary>
/// The rows of each intent, with and without filters, over the annotated documents beside the project. The golden file names the
/// place of each quote instead of repeating other people's words; <c>ask QUESTION ../shared/gold/documents</c> prints them.
/// </summary>
public sealed class AnnotatedDocumentsTests
{
    private static readonly string[] Questions =
    [
        "which mechanisms have been tried for anti-MDA5 ILD?",
        "which mechanisms have been tried for inclusion body myositis in randomised trials?",
        "which drugs have been tried for antisynthetase syndrome?",
        "which drugs other than glucocorticoids failed in dermatomyositis, in case reports?",
        "did rituximab help in anti-MDA5 ILD?",
        "what is the evidence for IVIG in dermatomyositis since 2015?",
        "where has tofacitinib been tried?",
        "in which diseases did rituximab help, in case reports?",
        "how does tofacitinib work?",
        "what does baricitinib inhibit?",
        "drugs that target CD25",
        "which JAK inhibitors are there besides tofacitinib?",
        "which antibodies mark inclusion body myositis?",
        "antibodies in dermatomyositis other than anti-MDA5",
        "which diseases does anti-HMGCR mark?",
        "what is anti-PL-7 associated with besides antisynthetase syndrome?",
        "which mechanisms tried in dermatomyositis have never been tried in inclusion body myositis?",
        "what has not been tried yet in antisynthetase syndrome since 2018?",
        "where do studies disagree about rituximab?",
        "conflicting results in dermatomyositis since 2019",
        "which randomised trials in inclusion body myositis are there?",
        "registered trials in dermatomyositis",
        "how is tacrolimus linked to anti-Jo-1?",
        "what connects daratumumab and anti-MDA5?",
    ];

    [Fact]
    public void EveryRowIsAsApproved()
    {
        var documents = Path.Combine(Repository(), "..", "shared", "gold", "documents");
        Assert.SkipUnless(Directory.Exists(documents), "../shared/gold is not beside the project");
        var graph = Graph(documents);
        var reader = new QuestionReader(SomeExtraction.Vocabulary, new MentionFinder(SomeExtraction.Vocabulary));
        var text = new StringBuilder();
        foreach (var question in Questions)
            Append(text, question, reader.Read(question), graph);

        Approved.Matches("AnnotatedDocuments", text.ToString());
    }

    private static PropertyGraph Graph(string documents)
    {
        var builder = new EvidenceGraphBuilder(SomeExtraction.Vocabulary);
        var pipeline = new EvidencePipeline(SomeExtraction.Vocabulary);
        foreach (var source in InputReader.Read([documents], problem => Assert.Fail(problem)))
            builder.Add(pipeline.Extract(source));
        return builder.Build();
    }

    private static void Append(StringBuilder text, string question, QuestionReading reading, PropertyGraph graph)
    {
        Assert.True(reading.Intent is not null, $"{question}: {reading.Refusal}");
        var answer = SomeAnswers.Over(graph).Answer(reading).Table;
        var entities = string.Join(' ', reading.Entities.Select(entity => entity.Id));
        var filters = string.Join(' ', QuestionTerms.Of(reading.Filters).Select(filter => $"{filter.Name}={Cell(filter.Value)}"));
        text.Append(CultureInfo.InvariantCulture, $"{question}\n  {QuestionTerms.Of(reading.Intent.Value)} | {entities} | {filters}\n");
        foreach (var row in answer.Rows)
        {
            var shown = Enumerable.Range(0, answer.Columns.Count).Where(i => !answer.Columns[i].IsDetail && Cell(row.Cells[i]).Length > 0);
            text.Append(CultureInfo.InvariantCulture, $"  - {string.Join(" | ", shown.Select(i => $"{answer.Columns[i].Name} {Cell(row.Cells[i])}"))}\n");
            foreach (var statement in row.Statements.Select(one => one.Statement))
                text.Append(CultureInfo.InvariantCulture, $"      {Path.GetFileName(statement.Document)} [{statement.Start}..{statement.End}) {statement.DrugId} {statement.Role} {statement.Outcome}\n");
        }

        foreach (var note in answer.Notes)
            text.Append(CultureInfo.InvariantCulture, $"  {note}\n");
        text.Append('\n');
    }

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        string text => text.ReplaceLineEndings(" "),
        bool truth => truth ? "yes" : "no",
        IEnumerable items => string.Join(", ", items.Cast<object>()),
        _ => Convert.ToString(cell, CultureInfo.InvariantCulture)!,
    };

    private static string Repository([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
