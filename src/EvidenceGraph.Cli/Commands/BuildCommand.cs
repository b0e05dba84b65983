using System.CommandLine;
using System.Globalization;
using EvidenceGraph.Assembling;
using EvidenceGraph.Claims;
using EvidenceGraph.Cli.Features;
using EvidenceGraph.Documents;
using EvidenceGraph.Graph;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>build INPUT... -o FILE</c>: documents, or what <c>extract</c> printed of them, become a graph file.</summary>
internal sealed class BuildCommand
{
    private const string StandardInput = "-";

    private readonly Argument<string[]> _inputs = new("INPUT") { Description = "Documents, folders of them, or - for JSON Lines on standard input.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "The graph file to write; one whose name ends in .eg is compact and quick to load.", HelpName = "FILE" };
    private readonly Option<string?> _into = new("--into") { Description = "A graph file to add to; it is replaced unless -o names another.", HelpName = "FILE" };
    private readonly Option<string[]> _extracted = new("--extracted") { Description = "Lines of 'extract' instead of documents, or - for standard input. May be given several times.", HelpName = "FILE" };
    private readonly VocabularyOptions _vocabulary = new();
    private readonly ThreadsOption _threads = new();
    private readonly Streams _streams;

    private BuildCommand(Streams streams) => _streams = streams;

    public static Command Create(Streams streams)
    {
        var build = new BuildCommand(streams);
        var command = new Verb("build", "Build a graph file.", "evidence-graph build seeds -o graph.jsonl") { build._inputs, build._output, build._into, build._extracted };
        build._vocabulary.AddTo(command);
        build._threads.AddTo(command);
        command.SetAction(build.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (into, inputs, extracted) = (parsed.GetValue(_into), parsed.GetValue(_inputs) ?? [], parsed.GetValue(_extracted) ?? []);
        var output = parsed.GetValue(_output) ?? into ?? throw new CommandException("build: say where to write with -o FILE, or what to add to with --into FILE.");
        var isCopy = into is not null && output != into && inputs.Length + extracted.Length == 0;
        if (!isCopy && inputs.Length + extracted.Length == 0)
            throw new CommandException("build: give documents, or --extracted FILE.");
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
            throw new CommandException($"{output}: there is no such folder to write to.");

        var vocabulary = _vocabulary.Load(parsed);
        var report = new RunReport(_streams.Error.WriteLine);
        var builder = new EvidenceGraphBuilder(vocabulary);
        if (into is not null)
            builder.Add(Earlier(into, vocabulary));
        var pipeline = new EvidencePipeline(vocabulary);
        new ExtractionRun(pipeline, _threads.Of(parsed), report).Read(InputReader.Read(inputs, report.Problem, report.Note, _streams.Input), builder.Add);
        foreach (var file in extracted)
            ReadLines(file, new ExtractedLines(new ExtractionReader(vocabulary), _threads.Of(parsed), report), report, builder);
        if (report.Documents == 0 && !isCopy)
            throw new CommandException("nothing could be read, so no graph was written.");

        var graph = builder.Build();
        Write(output, graph, vocabulary);
        Say(report, builder, graph, output);
        return isCopy ? ExitCode.Done : ExitCode.Of(report);
    }

    private static PropertyGraph Earlier(string file, Vocabulary vocabulary)
    {
        if (!File.Exists(file))
            throw new CommandException($"{file}: no such graph file to add to; -o makes a new one.");
        var (graph, _, sameVocabulary) = EvidenceGraphFile.Read(file, vocabulary);
        return sameVocabulary
            ? graph
            : throw new CommandException($"{file}: was built with another vocabulary. Give the one it was built with (--vocabulary, --add-vocabulary), or build it anew from its documents.");
    }

    private void ReadLines(string file, ExtractedLines lines, RunReport report, EvidenceGraphBuilder builder)
    {
        try
        {
            using var text = ExtractedLines.Open(file == StandardInput ? _streams.Input : File.OpenRead(file));
            lines.Read(text, file, builder.Add);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report.Problem(File.Exists(file) ? $"{file}: could not be read." : $"{file}: no such file.");
        }
    }

    private static void Write(string output, PropertyGraph graph, Vocabulary vocabulary)
    {
        try
        {
            EvidenceGraphFile.Write(output, graph, vocabulary);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{output}: could not be written ({problem.GetType().Name}).");
        }
    }

    private void Say(RunReport report, EvidenceGraphBuilder builder, PropertyGraph graph, string output)
    {
        var statistics = new GraphStatistics(graph);
        var again = builder.Duplicates == 0 ? "" : $", {builder.Duplicates} of them there before";
        _streams.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Summary}{again}; the graph has {statistics.Nodes(EvidenceSchema.Label.Document)} documents, {statistics.Nodes(EvidenceSchema.Label.Study)} studies ({statistics.MergedStudies.Count} described by several documents) and {statistics.Nodes(EvidenceSchema.Label.Evidence)} evidence; written to {output}"));
    }
}
