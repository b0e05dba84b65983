using System.CommandLine;
using EvidenceGraph.Answers;
using EvidenceGraph.Claims;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using EvidenceGraph.Cypher;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>ask "QUESTION" [--neo4j URI | --graph FILE | INPUT...]</c>: a question in words, answered with quotes.</summary>
internal static class AskCommand
{
    public static Command Create(Streams streams)
    {
        var question = new Argument<string>("QUESTION") { Description = "The question, in words." };
        var source = new EngineSource();
        var format = new FormatOption();
        var command = new Verb("ask", "Answer a question in words, with the quotes behind every row.", "evidence-graph ask \"which mechanisms have been tried for anti-MDA5 ILD?\"") { question };
        source.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetValue(question)!, source, format.Of(parsed), parsed, streams));
        return command;
    }

    private static int Run(string question, EngineSource source, OutputFormat format, ParseResult parsed, Streams streams)
    {
        EvidenceQueries.WarmUp(new SavedQueries(QueryShelf.OwnFolder));
        var report = new RunReport(streams.Error.WriteLine);
        using var loaded = source.OpenQuestions(parsed, streams, report);
        var reading = loaded.Reader.Read(question);
        foreach (var note in reading.Notes)
            streams.Error.WriteLine(CellText.OneLine("note: " + note));
        if (reading.Intent is null)
            return Refuse(reading, loaded.Vocabulary, format, streams);

        var answer = new QuestionAnswerer(loaded.Queries).Answer(reading);
        ReportWriter.Write(new Report([Understood(reading, loaded.Vocabulary)], Members(reading, answer), answer.Table), format, streams);
        if (answer.Table.Rows.Count == 0)
            streams.Error.WriteLine("nothing found: no document in the graph says so.");
        return answer.Table.Rows.Count == 0 || report.Problems > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    private static int Refuse(QuestionReading reading, Vocabulary vocabulary, OutputFormat format, Streams streams)
    {
        var nothing = new AnswerTable([], [], []);
        if (format == OutputFormat.Json)
            ReportWriter.Write(new Report([], Members(reading, null), nothing), format, streams);
        streams.Error.WriteLine(CellText.OneLine($"not answered: {reading.Refusal}{Named(reading, vocabulary)}"));
        foreach (var suggestion in reading.Suggestions)
            streams.Error.WriteLine("  try: " + suggestion);
        return ExitCode.Partly;
    }

    private static string Named(QuestionReading reading, Vocabulary vocabulary) =>
        reading.Entities.Count == 0 ? "" : " Understood: " + string.Join(", ", reading.Entities.Select(entity => NameOf(entity, vocabulary))) + ".";

    private static string NameOf(QuestionEntity entity, Vocabulary vocabulary) => vocabulary.Find(entity.Kind, entity.Id)!.Name;

    // 'mechanisms tried · interstitial lung disease · anti-MDA5 antibody · since 2018 · without tacrolimus'
    private static string Understood(QuestionReading reading, Vocabulary vocabulary)
    {
        var parts = new List<string> { QuestionTerms.Of(reading.Intent!.Value).Replace('-', ' ') };
        parts.AddRange(reading.Entities.Select(entity => NameOf(entity, vocabulary)));
        foreach (var (name, value) in QuestionTerms.Of(reading.Filters))
            parts.Add(name == "exclude" ? "without " + string.Join(", ", reading.Filters.Exclude.Select(entity => NameOf(entity, vocabulary))) : $"{CellText.Header(name)}: {CellText.Of(value)}");
        return "Read as: " + string.Join(" · ", parts);
    }

    private static JObject Members(QuestionReading reading, Answer? answer) => new()
    {
        ["question"] = reading.Question,
        ["intent"] = reading.Intent is { } intent ? QuestionTerms.Of(intent) : null,
        ["entities"] = new JArray(reading.Entities.Select(entity => new JObject { ["kind"] = Words.Of(entity.Kind), ["id"] = entity.Id })),
        ["filters"] = new JObject(QuestionTerms.Of(reading.Filters).Select(filter => new JProperty(filter.Name, filter.Value))),
        ["unknown"] = new JArray(reading.Unknown),
        ["query"] = answer?.Query,
        ["parameters"] = answer is null ? [] : CypherRows.Json(answer.Parameters),
        ["suggestions"] = new JArray(reading.Suggestions),
    };
}
