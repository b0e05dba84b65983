using System.CommandLine;

namespace EvidenceGraph.Cli.Features;

/// <summary><c>--threads N</c>: how many documents are read at once. The result does not depend on it.</summary>
internal sealed class ThreadsOption
{
    private readonly Option<int> _option = new("--threads")
    {
        Description = "How many threads read documents; one for each processor unless given. The result is the same for any number.",
        HelpName = "N",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public void AddTo(Command command) => command.Options.Add(_option);

    public int Of(ParseResult parsed) =>
        parsed.GetValue(_option) is > 0 and <= 1024 and var threads ? threads : throw new CommandException("--threads: expected a number from 1 to 1024.");
}
