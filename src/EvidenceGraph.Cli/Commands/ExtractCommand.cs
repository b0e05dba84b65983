using System.CommandLine;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Documents;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>extract INPUT...</c>: documents in, JSON Lines out.</summary>
internal static class ExtractCommand
{
    private const int BufferSize = 256 * 1024;

    public static Command Create(Streams streams)
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Documents, folders of them, or - for JSON Lines on standard input.", Arity = ArgumentArity.OneOrMore };
        var withText = new Option<bool>("--with-text") { Description = "Print the text that offsets count in, as document.text." };
        var vocabulary = new VocabularyOptions();
        var threads = new ThreadsOption();
        var command = new Verb("extract", "Print what each document says, as JSON Lines.", "evidence-graph extract seeds > claims.jsonl") { inputs, withText };
        vocabulary.AddTo(command);
        threads.AddTo(command);
        command.SetAction(parsed =>
        {
            var report = new RunReport(streams.Error.WriteLine);
            var run = new ExtractionRun(new EvidencePipeline(vocabulary.Load(parsed)), threads.Of(parsed), report);
            var output = new BufferedStream(streams.Output, BufferSize);
            run.Write(InputReader.Read(parsed.GetValue(inputs)!, report.Problem, report.Note, streams.Input), output, parsed.GetValue(withText));
            output.Flush();
            return report.Documents == 0 && report.Problems == 0 ? throw new CommandException("there is no document among the inputs.") : ExitCode.Of(report);
        });
        return command;
    }
}
