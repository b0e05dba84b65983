namespace EvidenceGraph.Cli.Prompt;

/// <summary>A line from the keyboard.</summary>
/// <param name="Text">What stood in it.</param>
/// <param name="End">What ended it.</param>
internal readonly record struct TypedLine(string Text, LineEnd End);

/// <summary>What ended a line.</summary>
internal enum LineEnd
{
    /// <summary>Enter.</summary>
    Entered,

    /// <summary>Ctrl-C: the line is not wanted.</summary>
    GivenUp,

    /// <summary>Ctrl-D on an empty line.</summary>
    EndOfInput,
}
