namespace EvidenceGraph.Mentions.Assertions;

/// <summary>A phrase that decides how mentions near it are meant.</summary>
/// <param name="Phrase">The phrase, in lower case.</param>
/// <param name="Side">Where the mentions stand that it decides.</param>
/// <param name="Meaning">What it makes of them; affirmed for phrases that decide nothing.</param>
/// <param name="Reach">The most words between it and the nearest mention.</param>
internal sealed record Trigger(string Phrase, TriggerSide Side, Assertion Meaning, int Reach);
