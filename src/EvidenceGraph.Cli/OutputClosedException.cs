namespace EvidenceGraph.Cli;

/// <summary>Nobody reads the output any more (<c>| head</c>): the work ends, and that is no error.</summary>
internal sealed class OutputClosedException(IOException cause) : Exception("standard output is closed", cause);
