using System.Runtime.CompilerServices;

namespace EvidenceGraph.Cli.Tests;

/// <summary>A folder of its own for one test, gone afterwards.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("evidence-graph-");

    /// <summary>The project's folder.</summary>
    public static string Project { get; } = Path.GetFullPath(Path.Combine(Here(), "..", ".."));

    /// <summary>The project's seeds.</summary>
    public static string Seeds { get; } = Path.Combine(Project, "seeds");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Makes a file and returns its path.</summary>
    public string File(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        System.IO.File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
