using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.OutcomeTrainer;

/// <summary>An annotated claim whose drug the document names.</summary>
/// <param name="Set">The name of its folder.</param>
/// <param name="Document">The number of its document among all.</param>
/// <param name="Claim">What the judge is asked for.</param>
/// <param name="Accepted">By outcome: whether it is right.</param>
/// <param name="Findings">The features that hold.</param>
/// <param name="Ruled">What the rules say.</param>
/// <param name="Reading">What the judge needs.</param>
internal sealed record OutcomeCase(
    string Set, int Document, Claim Claim, bool[] Accepted, IReadOnlyList<ResultFinding> Findings, Outcome Ruled, OutcomeReading Reading)
{
    /// <summary>What <paramref name="model"/> makes of it.</summary>
    public Outcome Judge(OutcomeModel model) => new OutcomeJudge(model, Reading.Tellings, Reading.Rules).Judge(Claim, Reading.Alone).Outcome;
}

/// <summary>A document as the judge reads it.</summary>
internal sealed record OutcomeReading(Tellings Tellings, OutcomeSelector Rules, bool Alone);
