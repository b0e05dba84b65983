using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Benchmarks;

/// <summary>wink-nlp in Node.js with the same dictionary, over the same file. Left out, with a word, where there is no Node.js.</summary>
internal static class WinkRun
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "wink");

    /// <summary>Documents a second, and a second of processor time; null where it cannot run.</summary>
    public static (double Documents, double PerCpuSecond)? Measure(Corpus corpus, Vocabulary vocabulary)
    {
        if (Output("node", ["--version"]) is null)
            return Skip("node is not installed");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) && Output("npm", ["ci", "--no-audit", "--no-fund", "--silent"]) is null)
            return Skip("npm could not install the packages of wink/package-lock.json");
        var names = WriteNames(vocabulary);
        var output = Output("node", ["wink.js", corpus.File, names]);
        File.Delete(names);
        return output?.Split(' ') is [var rate, var cpuRate]
            ? (double.Parse(rate, CultureInfo.InvariantCulture), double.Parse(cpuRate, CultureInfo.InvariantCulture))
            : Skip("wink.js failed");
    }

    private static (double Documents, double PerCpuSecond)? Skip(string reason)
    {
        Print.Line($"wink-nlp is left out: {reason}.");
        return null;
    }

    private static string WriteNames(Vocabulary vocabulary)
    {
        var file = Path.Combine(Path.GetTempPath(), $"evidence-graph-names-{Environment.ProcessId}.tsv");
        File.WriteAllLines(
            file,
            from concept in vocabulary.Concepts
            from name in concept.Synonyms.Concat(concept.CuratorSynonyms).Prepend(concept.Name).Distinct(StringComparer.Ordinal)
            select $"{concept.Kind}\t{name}");
        return file;
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
