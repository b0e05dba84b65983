namespace EvidenceGraph.Graph;

/// <summary>A file that is no graph file, or a broken one. The message says which line, what is wrong, and what to do.</summary>
public sealed class GraphFileException : Exception
{
    /// <summary>Creates the exception.</summary>
    public GraphFileException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
