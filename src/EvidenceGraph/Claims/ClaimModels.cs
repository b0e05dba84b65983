using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;

namespace EvidenceGraph.Claims;

/// <summary>What is weighed rather than ruled: the words that are told apart, and the models that judge by them. Immutable.</summary>
/// <param name="Lexicon">The cues, and the words that have weights.</param>
/// <param name="Roles">What a drug is to a study.</param>
/// <param name="Populations">Whom a study is about.</param>
/// <param name="Outcomes">How it went with a drug.</param>
internal sealed record ClaimModels(CueLexicon Lexicon, RoleModel Roles, PopulationModel Populations, OutcomeModel Outcomes)
{
    /// <summary>Those that the library carries.</summary>
    public static ClaimModels BuiltIn { get; } = new(CueLexicon.BuiltIn, RoleModel.BuiltIn, PopulationModel.BuiltIn, OutcomeModel.BuiltIn);
}
