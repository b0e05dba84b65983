using System.CommandLine;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Cli.Output;
using Newtonsoft.Json.Linq;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>evaluate GOLD-DIR</c>: how far what is extracted agrees with what people annotated.</summary>
internal static class EvaluateCommand
{
    public static Command Create(Streams streams)
    {
        var folder = new Argument<string>("GOLD-DIR") { Description = "A folder with documents/ and annotations/: annotations/017.json says what documents/017.txt holds." };
        var docs = new Option<bool>("--docs") { Description = "List what each document missed and added, too (with csv: instead)." };
        var vocabulary = new VocabularyOptions();
        var threads = new ThreadsOption();
        var format = new FormatOption();
        var command = new Verb("evaluate", "Measure extraction against annotated documents.", "evidence-graph evaluate my-gold --docs") { folder, docs };
        vocabulary.AddTo(command);
        threads.AddTo(command);
        format.AddTo(command);
        command.SetAction(parsed =>
        {
            var gold = parsed.GetValue(folder)!;
            Check(gold);
            var (form, report) = (format.Of(parsed), new RunReport(streams.Error.WriteLine));
            var evaluation = new EvaluationReport(new EvaluationRun(vocabulary.Load(parsed), threads.Of(parsed), report).Run(gold));
            if (evaluation.Annotated == 0)
                throw new CommandException($"{Path.Combine(gold, EvaluationRun.Annotations)}: no annotation could be read; expected files NAME.json.");
            if (report.Documents == 0)
                throw new CommandException($"{Path.Combine(gold, EvaluationRun.Documents)}: none of the annotated documents could be read; expected NAME.txt for each NAME.json.");
            Write(evaluation, form, parsed.GetValue(docs), streams);
            return ExitCode.Of(report);
        });
        return command;
    }

    private static void Check(string gold)
    {
        if (!Directory.Exists(gold))
            throw new CommandException($"{gold}: no such folder; expected one with {EvaluationRun.Documents}/ and {EvaluationRun.Annotations}/.");
        foreach (var part in new[] { EvaluationRun.Documents, EvaluationRun.Annotations })
        {
            if (!Directory.Exists(Path.Combine(gold, part)))
                throw new CommandException($"{gold}: has no folder {part}/; expected {EvaluationRun.Documents}/NAME.txt and {EvaluationRun.Annotations}/NAME.json.");
        }
    }

    // A file of comma-separated values is one table.
    private static void Write(EvaluationReport evaluation, OutputFormat form, bool docs, Streams streams)
    {
        if (docs && form != OutputFormat.Json)
            ReportWriter.Write(new Report([], [], evaluation.Differences), form, streams);
        if (docs && form == OutputFormat.Csv)
            return;
        var members = new JObject { ["documents"] = evaluation.Annotated, ["read"] = evaluation.Read };
        if (docs)
            members["differences"] = JsonReport.Rows(evaluation.Differences);
        ReportWriter.Write(new Report([$"{evaluation.Annotated} annotated documents, {evaluation.Read} of them read"], members, evaluation.Figures), form, streams);
    }
}
