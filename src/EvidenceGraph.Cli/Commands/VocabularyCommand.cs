using System.CommandLine;
using System.Globalization;
using EvidenceGraph.Claims;
using EvidenceGraph.Mentions;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Cli.Commands;

/// <summary><c>vocabulary check DIR</c> and <c>vocabulary find WORDS</c>: whether tables are sound, and what a name stands for.</summary>
internal static class VocabularyCommand
{
    private const int Nearest = 8;

    public static Command Create(Streams streams) =>
        new("vocabulary", "Check the tables of a vocabulary, or look a name up.") { Check(streams), Find(streams) };

    private static Verb Check(Streams streams)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder with any of the tables." };
        var command = new Verb("check", "Say whether the tables of a folder can be used.", "evidence-graph vocabulary check my-field/") { folder };
        command.SetAction(parsed =>
        {
            var check = VocabularyCheck.Of(parsed.GetValue(folder));
            if (check.Problem is not null)
                throw new VocabularyException(check.Problem);
            for (var kind = ConceptKind.Disease; kind <= ConceptKind.Target; kind++)
                streams.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Words.Of(kind),-12}{check.Concepts[(int)kind],8}"));
            streams.Text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"names",-12}{check.Names,8}"));
            foreach (var name in check.Shared)
                streams.Text.WriteLine($"shared      {name}");
            streams.Text.WriteLine($"digest      {check.Digest}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Verb Find(Streams streams)
    {
        var words = new Argument<string[]>("WORDS") { Description = "A name, as one would write it.", Arity = ArgumentArity.OneOrMore };
        var command = new Verb("find", "Say what a name stands for, or which names come near it.", "evidence-graph vocabulary find anti-MDA5") { words };
        command.SetAction(parsed =>
        {
            var search = new NameSearch(VocabularyReader.BuiltIn());
            var name = string.Join(' ', parsed.GetValue(words)!);
            var named = search.Named(name);
            foreach (var concept in named)
                streams.Text.WriteLine($"{Words.Of(concept.Kind)}:{concept.Id}\t{concept.Name}");
            if (named.Count > 0)
                return ExitCode.Done;
            foreach (var near in search.Closest(name, Nearest))
                streams.Error.WriteLine($"near: {Words.Of(near.Concept.Kind)}:{near.Concept.Id}\t{near.Name}");
            throw new NothingFoundException($"the vocabulary has no name '{name}'");
        });
        return command;
    }
}
