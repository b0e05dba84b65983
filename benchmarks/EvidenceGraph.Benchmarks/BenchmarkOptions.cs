using System.Globalization;

namespace EvidenceGraph.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Documents">Documents in the corpus.</param>
/// <param name="Shared">The folder that holds <c>bench/dev</c> and <c>gold</c>.</param>
/// <param name="Parts">The parts to run; empty for throughput and doubling.</param>
/// <param name="WithWink">Whether the same corpus is given to wink-nlp too.</param>
internal sealed record BenchmarkOptions(int Documents, string Shared, IReadOnlyList<string> Parts, bool WithWink)
{
    private const string Usage = "usage: EvidenceGraph.Benchmarks [throughput] [doubling] [profile] [--documents N] [--shared DIR] [--no-wink]";
    private static readonly string[] Known = ["throughput", "doubling", "profile"];

    /// <summary>Whether <paramref name="part"/> is to run.</summary>
    public bool Has(string part) => Parts.Count == 0 ? part != "profile" : Parts.Contains(part);

    /// <summary>The options of <paramref name="args"/>, or null with the <paramref name="problem"/>.</summary>
    public static BenchmarkOptions? Read(string[] args, out string problem)
    {
        var options = new BenchmarkOptions(50_000, DefaultShared(), [], true);
        for (var i = 0; i < args.Length; i++)
        {
            problem = $"`{args[i]}`: not understood. {Usage}";
            if (args[i] == "--no-wink")
                options = options with { WithWink = false };
            else if (args[i] == "--shared" && i + 1 < args.Length)
                options = options with { Shared = args[++i] };
            else if (args[i] == "--documents" && i + 1 < args.Length && int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var count) && count > 0)
                (options, i) = (options with { Documents = count }, i + 1);
            else if (Known.Contains(args[i]))
                options = options with { Parts = [.. options.Parts, args[i]] };
            else
                return null;
        }

        problem = "";
        return options;
    }

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
