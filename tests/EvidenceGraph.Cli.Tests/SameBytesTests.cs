using System.Diagnostics;
using Xunit;

namespace EvidenceGraph.Cli.Tests;

/// <summary>
/// The program as a process of its own, with the platform's cultures switched on: in Turkish, where I and i are no pair, and in
/// another time zone, it prints the same bytes.
/// </summary>
public sealed class SameBytesTests
{
    [Fact]
    public void InAnyCultureTimeZoneAndNumberOfThreads()
    {
        var plain = Extracted("en_US.UTF-8", "UTC", "1");

        Assert.NotEmpty(plain);
        Assert.Equal(CommandLine.Run("extract", Workplace.Seeds).Output, plain);
        Assert.Equal(plain, Extracted("tr_TR.UTF-8", "Pacific/Apia", "2"));
        Assert.Equal(plain, Extracted("de_DE.UTF-8", "Asia/Kathmandu", "3"));
    }

    [Fact]
    public void CompiledAheadOfTimeOrNot()
    {
        var built = Path.Combine(Workplace.Project, "src", "EvidenceGraph.Cli", "bin", Configuration, "net10.0", "evidence-graph.dll");

        var ahead = Extracted(built, []);

        Assert.NotEmpty(ahead);
        Assert.Equal(ahead, Extracted(built, new() { ["DOTNET_ReadyToRun"] = "0" }));
    }

    [Fact]
    public void AReaderThatGoesAwayIsNoError()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("a shell with pipes is needed");
        using var place = new Workplace();
        string[] manyTimes = [.. Enumerable.Repeat(Directory.GetFiles(Workplace.Seeds, "*.txt"), 60).SelectMany(files => files)];
        var command = "error=$1; shift; dotnet \"$0\" extract \"$@\" 2>\"$error\" | head -c 10; exit ${PIPESTATUS[0]}";
        using var shell = Process.Start(new ProcessStartInfo("bash", ["-c", command, Product, place["error"], .. manyTimes]) { RedirectStandardOutput = true })!;
        Assert.Equal("{\"document", shell.StandardOutput.ReadToEnd());
        shell.WaitForExit();
        Assert.Equal((0, ""), (shell.ExitCode, File.ReadAllText(place["error"])));
    }

    private static string Product => Path.Combine(AppContext.BaseDirectory, "evidence-graph.dll");

    // 'Release' of '…/bin/Release/net10.0/'.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static byte[] Extracted(string language, string timeZone, string threads) =>
        Extracted(
            Product,
            new() { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0", ["LC_ALL"] = language, ["LANG"] = language, ["TZ"] = timeZone },
            "--threads",
            threads);

    private static byte[] Extracted(string program, Dictionary<string, string> environment, params string[] options)
    {
        var start = new ProcessStartInfo("dotnet", [program, "extract", Workplace.Seeds, .. options]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        if (process.ExitCode != 0 && output.Length == 0)
            Assert.Skip("this machine has no library of cultures");
        Assert.Equal(0, process.ExitCode);
        return output.ToArray();
    }
}
