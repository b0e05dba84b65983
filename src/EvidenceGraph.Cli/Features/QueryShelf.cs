using System.CommandLine;
using EvidenceGraph.Cypher;

namespace EvidenceGraph.Cli.Features;

/// <summary>The saved queries: those that the program ships with, and the folders that <c>--queries DIR</c> adds.</summary>
internal sealed class QueryShelf
{
    private const int MostNearest = 3;
    private const int ShortestStem = 4;

    private readonly Option<string[]> _folders = new("--queries")
    {
        Description = "A folder of saved queries (*.cypher) to add; one of the same name replaces the program's own. May be given several times.",
        HelpName = "DIR",
    };

    /// <summary>The folder that the program ships with.</summary>
    public static string OwnFolder => Path.Combine(AppContext.BaseDirectory, "queries");

    public void AddTo(Command command) => command.Options.Add(_folders);

    /// <summary>All of them, by name.</summary>
    /// <exception cref="CommandException">A folder is not there, or a file is no saved query.</exception>
    public IReadOnlyList<SavedQuery> All(ParseResult parsed)
    {
        string[] folders = [OwnFolder, .. parsed.GetValue(_folders) ?? []];
        return Array.Find(folders, folder => !Directory.Exists(folder)) is { } missing
            ? throw new CommandException($"{missing}: no such folder of saved queries.")
            : [.. new SavedQueries(folders).Files().Values.Select(Read)];
    }

    /// <summary>The query of that name.</summary>
    /// <exception cref="NothingFoundException">There is none; the message says the nearest names.</exception>
    public SavedQuery Named(string name, ParseResult parsed)
    {
        var all = All(parsed);
        return all.FirstOrDefault(query => query.Name == name)
            ?? throw new NothingFoundException($"query {name}: there is no saved query of that name.{Nearest(name, all)}");
    }

    private static SavedQuery Read(string file)
    {
        try
        {
            return SavedQuery.Read(file);
        }
        catch (CypherException problem)
        {
            throw new CommandException($"{file}: {problem.Message}");
        }
    }

    private static string Nearest(string name, IReadOnlyList<SavedQuery> all)
    {
        var spelt = NearMatch.Find(name, all.Select(query => query.Name));
        var alike = all.Select(query => (query.Name, Shared: SharedWords(name, query.Name))).Where(one => one.Shared > 0)
            .OrderByDescending(one => one.Shared).ThenBy(one => one.Name, StringComparer.Ordinal).Select(one => one.Name);
        var nearest = (spelt is null ? alike : alike.Prepend(spelt)).Distinct(StringComparer.Ordinal).Take(MostNearest).ToList();
        return nearest.Count == 0 ? " 'evidence-graph query list' shows them." : $" Nearest: {string.Join(", ", nearest)}.";
    }

    // 'mechanism-tried' and 'mechanisms-tried-for-a-population' share two.
    private static int SharedWords(string one, string other) =>
        one.Split('-', ' ', '_').Count(word => other.Split('-').Any(known => Stem(word) == Stem(known)));

    private static string Stem(string word) => word.Length <= ShortestStem ? word.ToLowerInvariant() : word.ToLowerInvariant().TrimEnd('s');
}
