using System.CommandLine;
using EvidenceGraph.Assembling;
using EvidenceGraph.Documents;
using EvidenceGraph.Graph;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Features;

/// <summary>
/// The graph that a verb answers from: <c>--graph FILE</c>, or the documents given, or else the seeds that the program ships with.
/// </summary>
internal sealed class GraphSource
{
    private readonly Option<string?> _graph = new("--graph") { Description = "A graph file that 'build' wrote.", HelpName = "FILE" };

    private readonly Argument<string[]> _inputs = new("INPUT")
    {
        Description = "Documents, or folders of them, to answer from instead; the program's own seeds where there are none.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly VocabularyOptions _vocabulary = new();
    private readonly ThreadsOption _threads = new();

    /// <summary>Adds the options and, as the last argument, the inputs.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(_inputs);
        command.Options.Add(_graph);
        _vocabulary.AddTo(command);
        _threads.AddTo(command);
    }

    /// <summary>Whether a graph or documents are named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_graph) is not null || parsed.GetValue(_inputs) is { Length: > 0 };

    /// <summary>The vocabulary alone, where the graph is elsewhere.</summary>
    public Vocabulary Vocabulary(ParseResult parsed) => _vocabulary.Load(parsed);

    /// <summary>
    /// The graph and the vocabulary it is read with; what could not be read goes to <paramref name="report"/>.
    /// <paramref name="firstInput"/> stands before the inputs, where the verb has taken it for something else.
    /// </summary>
    public (PropertyGraph Graph, Vocabulary Vocabulary) Load(ParseResult parsed, RunReport report, string? firstInput = null)
    {
        var vocabulary = _vocabulary.Load(parsed);
        return (Read(parsed, vocabulary, new Lazy<MentionFinder>(() => new MentionFinder(vocabulary)), report, firstInput).Graph, vocabulary);
    }

    /// <summary>The graph, and what it was made with: its file's header, or that of a file which would be written of it now.</summary>
    public (PropertyGraph Graph, GraphFileHeader Header) LoadWithHeader(ParseResult parsed, RunReport report)
    {
        var vocabulary = _vocabulary.Load(parsed);
        return Read(parsed, vocabulary, new Lazy<MentionFinder>(() => new MentionFinder(vocabulary)), report);
    }

    /// <summary>The graph with a reader of questions and names over it.</summary>
    public LoadedGraph Open(ParseResult parsed, RunReport report)
    {
        var vocabulary = _vocabulary.Load(parsed);
        var finder = new Lazy<MentionFinder>(() => new MentionFinder(vocabulary));
        return new LoadedGraph(Read(parsed, vocabulary, finder, report).Graph, vocabulary, finder.Value);
    }

    private (PropertyGraph Graph, GraphFileHeader Header) Read(ParseResult parsed, Vocabulary vocabulary, Lazy<MentionFinder> finder, RunReport report, string? firstInput = null)
    {
        string[] inputs = firstInput is null ? parsed.GetValue(_inputs) ?? [] : [firstInput, .. parsed.GetValue(_inputs) ?? []];
        if (parsed.GetValue(_graph) is not { } file)
            return (FromDocuments(inputs, vocabulary, finder.Value, _threads.Of(parsed), report), EvidenceGraphFile.Header(vocabulary));
        if (inputs.Length > 0)
            throw new CommandException("--graph and INPUT exclude each other; 'build --into' adds documents to a graph file.");
        return FromFile(file, vocabulary, report);
    }

    /// <summary>Reads a graph file.</summary>
    public static (PropertyGraph Graph, GraphFileHeader Header) FromFile(string file, Vocabulary vocabulary, RunReport report)
    {
        if (!File.Exists(file))
            throw new CommandException($"{file}: no such graph file.");
        var (graph, header, sameVocabulary) = EvidenceGraphFile.Read(file, vocabulary);
        if (!sameVocabulary)
            report.Note($"{file}: was built with another vocabulary than the one in use; names may not be found in it.");
        return (graph, header);
    }

    private static PropertyGraph FromDocuments(string[] inputs, Vocabulary vocabulary, MentionFinder finder, int threads, RunReport report)
    {
        var builder = new EvidenceGraphBuilder(vocabulary);
        var sources = inputs.Length > 0 ? InputReader.Read(inputs, report.Problem) : Seeds(report);
        new ExtractionRun(new EvidencePipeline(vocabulary, finder), threads, report).Read(sources, builder.Add);
        if (report.Documents == 0)
            throw new CommandException("no document could be read.");
        return builder.Build();
    }

    // Their paths are shown as those of the repository, wherever the program is installed.
    private static IEnumerable<DocumentSource> Seeds(RunReport report)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "seeds");
        return InputReader.Read([folder], report.Problem)
            .Select(source => source with { Path = "seeds/" + Path.GetRelativePath(folder, source.Path).Replace('\\', '/') });
    }
}
