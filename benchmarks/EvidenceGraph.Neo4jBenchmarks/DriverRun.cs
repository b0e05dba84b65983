using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using EvidenceGraph.Neo4j.Tests.Support;

namespace EvidenceGraph.Neo4jBenchmarks;

/// <summary>The official JavaScript driver over the same batches. Left out, with a word, where there is no Node.js.</summary>
internal static class DriverRun
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "driver");

    public static bool IsReady()
    {
        if (Output("node", ["--version"]) is not null && (Directory.Exists(Path.Combine(Folder, "node_modules")) || Output("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) is not null))
            return true;
        Console.WriteLine("the official driver is left out: node is not installed, or npm could not install the package of driver/package-lock.json");
        return false;
    }

    /// <summary>Writes the batches; <paramref name="way"/> is <c>merge</c> or <c>create</c>. Null where the driver fails.</summary>
    public static Rates? Measure(LocalServer server, string batches, string way)
    {
        var before = server.ProcessorTime;
        if (Output("node", ["--max-old-space-size=2048", "driver.js", server.BoltUrl, batches, way])?.Split(' ') is not { Length: 5 } figures)
            return null;
        var numbers = Array.ConvertAll(figures, figure => double.Parse(figure, CultureInfo.InvariantCulture));
        return new Rates($"official JavaScript driver, {way.ToUpperInvariant()}", numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], (server.ProcessorTime - before).TotalSeconds);
    }

    private static string? Output(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Folder })!;
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0 ? output.Trim() : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
