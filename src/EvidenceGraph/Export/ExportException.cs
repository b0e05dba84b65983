namespace EvidenceGraph.Export;

/// <summary>A form cannot hold something of a graph. The message says what, and what to do instead.</summary>
internal sealed class ExportException(string message) : Exception(message);
