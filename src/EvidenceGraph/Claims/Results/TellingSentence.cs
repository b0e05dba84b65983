namespace EvidenceGraph.Claims.Results;

/// <summary>A sentence that tells how it went.</summary>
/// <param name="Place">Its place among the sentences of the reading.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Signal">What it says as a whole.</param>
/// <param name="NamesDrug">Whether it names a drug.</param>
internal readonly record struct TellingSentence(int Place, ResultPlace At, Signal Signal, bool NamesDrug);
