using System.Globalization;

namespace EvidenceGraph.CypherBenchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Parts">The parts to run; empty for all.</param>
/// <param name="Shared">The folder that holds <c>scale</c> and <c>neo4j</c>.</param>
/// <param name="Port">The server's port for HTTP; the next one is for Bolt.</param>
/// <param name="Scale">The size of the graph.</param>
/// <param name="Rounds">How often each query is timed with each of its parameters.</param>
internal sealed record BenchmarkOptions(IReadOnlyList<string> Parts, string Shared, int Port, double Scale, int Rounds)
{
    private const string Usage = "usage: EvidenceGraph.CypherBenchmarks [server] [walks] [memory] [growth] [--shared DIR] [--port N] [--scale X] [--rounds N]";
    private static readonly string[] Known = ["server", "walks", "memory", "growth"];

    /// <summary>Whether <paramref name="part"/> is to run.</summary>
    public bool Has(string part) => Parts.Count == 0 || Parts.Contains(part);

    /// <summary>The options of <paramref name="args"/>, or null with the <paramref name="problem"/>.</summary>
    public static BenchmarkOptions? Read(string[] args, out string problem)
    {
        var options = new BenchmarkOptions([], DefaultShared(), 17474, 1, 3);
        for (var i = 0; i < args.Length; i++)
        {
            problem = $"`{args[i]}`: not understood. {Usage}";
            if (Known.Contains(args[i]))
                options = options with { Parts = [.. options.Parts, args[i]] };
            else if (i + 1 < args.Length && options.With(args[i], args[i + 1]) is { } more)
                (options, i) = (more, i + 1);
            else
                return null;
        }

        problem = "";
        return options;
    }

    private BenchmarkOptions? With(string name, string value) => name switch
    {
        "--shared" => this with { Shared = value },
        "--port" when int.TryParse(value, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65535 => this with { Port = port },
        "--scale" when double.TryParse(value, CultureInfo.InvariantCulture, out var scale) && scale is > 0 and <= 8 => this with { Scale = scale },
        "--rounds" when int.TryParse(value, CultureInfo.InvariantCulture, out var rounds) && rounds > 0 => this with { Rounds = rounds },
        _ => null,
    };

    // Beside the repository, wherever the command is given from.
    private static string DefaultShared()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EvidenceGraph.sln")))
                return Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared"));
        }

        return Path.Combine("..", "shared");
    }
}
