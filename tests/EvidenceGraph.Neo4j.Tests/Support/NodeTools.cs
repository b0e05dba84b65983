using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace EvidenceGraph.Neo4j.Tests.Support;

/// <summary>Programs of Node.js with the pinned packages of <c>Node/package-lock.json</c>. Tests are skipped where they cannot run.</summary>
internal static class NodeTools
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Node");

    /// <summary>A Chromium on the path.</summary>
    public static string Chromium()
    {
        foreach (var name in new[] { "chromium", "chromium-browser", "google-chrome" })
            foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
                if (File.Exists(Path.Combine(folder, name)))
                    return Path.Combine(folder, name);
        Assert.Skip("chromium is not installed");
        return "";
    }

    /// <summary>Runs a script; what it prints.</summary>
    public static string Run(string script, string input, params string[] arguments)
    {
        if (Start("node", ["--version"], "") is null)
            Assert.Skip("node is not installed");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")) && Start("npm", ["ci", "--no-audit", "--no-fund", "--silent"], "") is not (0, _, _))
            Assert.Skip("npm could not install the packages of Node/package-lock.json");
        var (code, output, error) = Start("node", [script, .. arguments], input)!.Value;
        return code == 0 ? output : throw new InvalidOperationException(error);
    }

    private static (int Code, string Output, string Error)? Start(string program, IEnumerable<string> arguments, string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
