namespace EvidenceGraph.Cli;

/// <summary>The command cannot be carried out as given: one line for the user, and exit code 2.</summary>
internal sealed class CommandException(string message) : Exception(message);
