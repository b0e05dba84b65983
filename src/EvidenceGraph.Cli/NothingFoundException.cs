namespace EvidenceGraph.Cli;

/// <summary>What was asked for by name is not there. The message names it and what is nearest; the program ends with exit code 1.</summary>
internal sealed class NothingFoundException(string message) : Exception(message);
