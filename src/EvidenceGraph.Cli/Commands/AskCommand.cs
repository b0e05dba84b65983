using System.CommandLine;
using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Questions;
using EvidenceGraph.Vocabularies;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("QUESTION");
        var format = new Option<string>("--format");
        var command = new Command("ask", "Answer a question in words.") { question, format };
        command.SetAction(parsed => Run(parsed.GetValue(question)!));
        return command;
    }

    private static int Run(string question)
    {
        var vocabulary = VocabularyReader.BuiltIn();
        var r = new QuestionReader(vocabulary, new MentionFinder(vocabulary)).Read(question);
        var filters = new JObject();
        foreach (var (name, value) in QuestionTerms.Of(r.Filters)) filters[name] = JToken.FromObject(value);
        Console.WriteLine(new JObject
        {
            ["question"] = question, ["intent"] = r.Intent is { } i ? QuestionTerms.Of(i) : null,
            ["entities"] = new JArray(r.Entities.Select(e => new JObject { ["kind"] = Words.Of(e.Kind), ["id"] = e.Id })),
            ["filters"] = filters, ["unknown"] = new JArray(r.Unknown), ["suggestions"] = new JArray(r.Suggestions), ["rows"] = new JArray(),
        }.ToString());
        return r.Intent is null ? 1 : 0;
    }
}
