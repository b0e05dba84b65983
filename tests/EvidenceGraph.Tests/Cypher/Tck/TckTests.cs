using System.Runtime.CompilerServices;
using System.Text;
using Xunit;

namespace EvidenceGraph.Tests.Cypher.Tck;

/// <summary>
/// The openCypher Technology Compatibility Kit, from the folder that OPENCYPHER_TCK names, else from ../shared/tck beside the
/// repository. Scenarios that fail for a reason stand in <c>Cases/cypher-tck-known.cases</c>; one that passes must leave it.
/// </summary>
public sealed class TckTests(ITestOutputHelper output)
{
    private const int RowsInThisHalf = 1472, ErrorsInThisHalf = 342;

    [Fact]
    public void ReadingScenariosPass()
    {
        var named = Environment.GetEnvironmentVariable("OPENCYPHER_TCK");
        var root = named ?? Path.Combine(RepositoryRoot(), "..", "shared", "tck");
        Assert.SkipUnless(Directory.Exists(Path.Combine(root, "features")), $"The openCypher TCK is not at {root}; set OPENCYPHER_TCK to its folder.");
        var known = KnownFailures();
        var tally = new Tally();
        var (surprises, recovered) = (new List<string>(), new List<string>());
        foreach (var scenario in Scenarios(root))
        {
            if (scenario.Folder.StartsWith("clauses/call", StringComparison.Ordinal))
                continue;
            if (ScenarioRunner.Writes(scenario.Query))
            {
                tally.Skip(scenario);
                continue;
            }

            var problem = ScenarioRunner.Run(scenario, root);
            tally.Add(scenario, problem is null);
            if (problem is not null && !known.ContainsKey(scenario.Name))
                surprises.Add($"{scenario.Folder}/{scenario.Name}: {problem}");
            else if (problem is null && known.ContainsKey(scenario.Name))
                recovered.Add(scenario.Name);
        }

        output.WriteLine(string.Join('\n', surprises));
        output.WriteLine(tally.ToString());
        Assert.Empty(surprises);
        Assert.Empty(recovered);
        if (named is null)
            Assert.Equal((RowsInThisHalf, ErrorsInThisHalf), (tally.Rows, tally.Errors));
    }

    private static IEnumerable<Scenario> Scenarios(string root)
    {
        var features = Path.Combine(root, "features");
        foreach (var path in Directory.EnumerateFiles(features, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var scenario in FeatureFile.Read(path, Path.GetRelativePath(features, Path.GetDirectoryName(path)!).Replace('\\', '/')))
                yield return scenario;
    }

    private static Dictionary<string, string> KnownFailures()
    {
        var path = Path.Combine(RepositoryRoot(), "tests", "EvidenceGraph.Tests", "Cases", "cypher-tck-known.cases");
        return File.ReadAllLines(path).Where(line => line.Contains('⇶', StringComparison.Ordinal) && !line.StartsWith("//", StringComparison.Ordinal))
            .Select(line => line.Split('⇶', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim());
    }

    private static string RepositoryRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", ".."));

    /// <summary>Passed, failed and not read-only, by folder.</summary>
    private sealed class Tally
    {
        private readonly SortedDictionary<string, int[]> _folders = new(StringComparer.Ordinal);
        private int _rowsPassed;
        private int _errorsPassed;

        public int Rows { get; private set; }

        public int Errors { get; private set; }

        public void Skip(Scenario scenario) => Folder(scenario)[2]++;

        public void Add(Scenario scenario, bool passed)
        {
            Folder(scenario)[passed ? 0 : 1]++;
            if (scenario.ExpectsError)
                (Errors, _errorsPassed) = (Errors + 1, _errorsPassed + (passed ? 1 : 0));
            else
                (Rows, _rowsPassed) = (Rows + 1, _rowsPassed + (passed ? 1 : 0));
        }

        public override string ToString()
        {
            var text = new StringBuilder($"{"folder",-40}{"passed",8}{"failed",8}{"not read-only",15}\n");
            foreach (var (folder, counts) in _folders)
                text.Append($"{folder,-40}{counts[0],8}{counts[1],8}{counts[2],15}\n");
            return text.Append($"rows: {_rowsPassed} of {Rows}\nerrors: {_errorsPassed} of {Errors}").ToString();
        }

        private int[] Folder(Scenario scenario)
        {
            if (!_folders.TryGetValue(scenario.Folder, out var counts))
                _folders.Add(scenario.Folder, counts = new int[3]);
            return counts;
        }
    }
}
