using System.Text;

namespace EvidenceGraph.Cli.Features;

/// <summary>The text of a query that is not on the command line.</summary>
internal static class QueryText
{
    private const int MostCharacters = 1_000_000;

    public static string OfFile(string file)
    {
        if (!File.Exists(file))
            throw new CommandException($"{file}: no such file.");
        using var reader = new StreamReader(file);
        return Read(reader, file);
    }

    public static string OfInput(Stream input)
    {
        using var reader = new StreamReader(input, Encoding.UTF8, leaveOpen: true);
        return Read(reader, "standard input");
    }

    private static string Read(StreamReader reader, string name)
    {
        var text = new char[MostCharacters + 1];
        var length = reader.ReadBlock(text);
        return length <= MostCharacters ? new string(text, 0, length) : throw new CommandException($"{name}: a query may have {MostCharacters} characters.");
    }
}
