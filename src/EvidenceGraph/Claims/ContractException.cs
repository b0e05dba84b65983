namespace EvidenceGraph.Claims;

/// <summary>A line that is not as <c>extract</c> prints it. The message names the field by its path, and what was expected there.</summary>
internal sealed class ContractException(string message) : Exception(message);
