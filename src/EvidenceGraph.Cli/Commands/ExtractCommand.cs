using System.CommandLine;
using System.Text;
using EvidenceGraph.Claims;
using EvidenceGraph.Documents;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>extract INPUT...</c>: documents in, JSON Lines out.</summary>
internal static class ExtractCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Arity = ArgumentArity.OneOrMore };
        var vocabulary = new Option<string[]>("--vocabulary");
        var command = new Command("extract", "Print what each document says, as JSON Lines.") { inputs, vocabulary };
        command.SetAction(parsed => Run(parsed.GetValue(inputs)!, parsed.GetValue(vocabulary) ?? []));
        return command;
    }

    private static int Run(string[] inputs, string[] vocabularies)
    {
        var vocabulary = vocabularies.Length == 0 ? VocabularyReader.BuiltIn() : VocabularyReader.FromFolder(vocabularies[0]);
        var pipeline = new EvidencePipeline(vocabulary);
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
        var writer = new ExtractionWriter(output);
        foreach (var source in InputReader.Read(inputs, Console.Error.WriteLine))
            writer.Write(pipeline.Extract(source));
        return 0;
    }
}
