using System.Runtime.CompilerServices;
using Xunit;

namespace EvidenceGraph.Tests.Support;

/// <summary>Reads <c>Cases/{name}.cases</c>: lines <c>input ⇶ expected</c>; blank lines and <c>//</c> comments are left out.</summary>
internal static class CaseTable
{
    /// <summary>The rows of the table, as the arguments of a theory.</summary>
    /// <exception cref="InvalidDataException">A line without an arrow, or a table without lines.</exception>
    public static TheoryData<string, string> Read(string name, [CallerFilePath] string test = "")
    {
        var folder = Path.GetDirectoryName(test)!;
        while (!Directory.Exists(Path.Combine(folder, "Cases")))
            folder = Path.GetDirectoryName(folder)!;
        var rows = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "Cases", name + ".cases")))
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith("//", StringComparison.Ordinal))
                continue;
            var sides = line.Split('⇶');
            if (sides.Length != 2)
                throw new InvalidDataException($"{name}.cases: no `⇶` in `{line}`");
            rows.Add(sides[0].Trim(), sides[1].Trim());
        }

        return rows.Count > 0 ? rows : throw new InvalidDataException($"{name}.cases is empty");
    }
}
