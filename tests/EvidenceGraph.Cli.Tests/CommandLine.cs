using System.Text;

namespace EvidenceGraph.Cli.Tests;

/// <summary>A command line run inside the test, with what it printed.</summary>
/// <param name="Code">The exit code.</param>
/// <param name="Output">Standard output, byte for byte.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandLine(int Code, byte[] Output, string Error)
{
    /// <summary>Standard output as text.</summary>
    public string Text => Encoding.UTF8.GetString(Output);

    public static CommandLine Run(params string[] args) => RunWithInput("", args);

    public static CommandLine RunWithInput(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(args, new Streams(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error) { ProgressInterval = TimeSpan.MaxValue });
        return new CommandLine(code, output.ToArray(), error.ToString());
    }
}
