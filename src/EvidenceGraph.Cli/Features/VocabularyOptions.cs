using System.CommandLine;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Features;

/// <summary><c>--vocabulary DIR</c> and <c>--add-vocabulary DIR</c>: what can be named.</summary>
internal sealed class VocabularyOptions
{
    private readonly Option<string[]> _replacing = new("--vocabulary")
    {
        Description = "Tables that replace the built-in vocabulary. May be given several times.",
        HelpName = "DIR",
    };

    private readonly Option<string[]> _adding = new("--add-vocabulary")
    {
        Description = "Tables that add to the vocabulary. May be given several times.",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_replacing);
        command.Options.Add(_adding);
    }

    /// <exception cref="VocabularyException">A table cannot be used.</exception>
    public Vocabulary Load(ParseResult parsed) => VocabularyReader.Read(parsed.GetValue(_replacing) ?? [], parsed.GetValue(_adding) ?? []);
}
