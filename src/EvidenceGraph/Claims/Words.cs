using EvidenceGraph.Mentions;
using EvidenceGraph.Studies;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Claims;

/// <summary>The printed words for the values of the model, and back: <c>no-benefit</c>, <c>case-report</c>.</summary>
internal static class Words
{
    private static readonly string[] Kinds = ["disease", "antibody", "drug", "mechanism", "target"];
    private static readonly string[] Assertions = ["affirmed", "negated", "uncertain"];
    private static readonly string[] Roles = ["investigated", "comparator", "concomitant", "prior", "approved", "mentioned"];
    private static readonly string[] Outcomes = ["unreported", "beneficial", "mixed", "no-benefit", "harmful"];

    private static readonly string[] Designs =
    [
        "other", "case-report", "case-series", "cohort", "single-arm-trial", "randomized-trial",
        "systematic-review", "narrative-review", "guideline", "laboratory",
    ];

    public static string Of(ConceptKind kind) => Kinds[(int)kind];

    public static string Of(Assertion assertion) => Assertions[(int)assertion];

    public static string Of(Role role) => Roles[(int)role];

    public static string Of(Outcome outcome) => Outcomes[(int)outcome];

    public static string Of(StudyDesign design) => Designs[(int)design];

    /// <summary>The words for all values of an enumeration of the model, for messages.</summary>
    public static string All<T>()
        where T : struct, Enum => string.Join(", ", default(T) switch
        {
            ConceptKind => Kinds,
            Assertion => Assertions,
            Role => Roles,
            Outcome => Outcomes,
            _ => Designs,
        });

    public static bool TryParse(string? word, out ConceptKind kind) => TryFind(Kinds, word, out kind);

    public static bool TryParse(string? word, out Assertion assertion) => TryFind(Assertions, word, out assertion);

    public static bool TryParse(string? word, out Role role) => TryFind(Roles, word, out role);

    public static bool TryParse(string? word, out Outcome outcome) => TryFind(Outcomes, word, out outcome);

    public static bool TryParse(string? word, out StudyDesign design) => TryFind(Designs, word, out design);

    private static bool TryFind<T>(string[] words, string? word, out T value)
        where T : struct, Enum
    {
        var index = Array.IndexOf(words, word);
        value = index < 0 ? default : (T)Enum.ToObject(typeof(T), index);
        return index >= 0;
    }
}
