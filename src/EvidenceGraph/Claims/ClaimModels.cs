using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.Claims;

/// <summary>What is weighed rather than ruled: the words that are told apart, and the models that judge by them. Immutable.</summary>
/// <param name="Lexicon">The cues, and the words that have weights.</param>
/// <param name="Roles">What a drug is to a study.</param>
/// <param name="Outcomes">How it went with a drug.</param>
/// <param name="Populations">Which diseases the study is about.</param>
internal sealed record ClaimModels(CueLexicon Lexicon, RoleModel Roles, OutcomeModel Outcomes, Populations.PopulationModel? Populations)
{
    /// <summary>Those that the library carries.</summary>
    public static ClaimModels BuiltIn { get; } = new(CueLexicon.BuiltIn, RoleModel.BuiltIn, OutcomeModel.BuiltIn, null);
}
