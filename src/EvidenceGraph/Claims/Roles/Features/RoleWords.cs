using EvidenceGraph.Claims.Weighing;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>The words that tell what a drug is to a study, in classes.</summary>
internal static class RoleWords
{
    /// <summary>All classes.</summary>
    public static WordClasses Classes { get; } = WordClasses.Load("role-words.tsv");

    /// <summary>A drug helped.</summary>
    public static ulong Improve { get; } = Classes.Bits("improve");

    /// <summary>What a drug does: good where it is not denied.</summary>
    public static ulong Effect { get; } = Classes.Bits("effect");

    /// <summary>A drug did not help.</summary>
    public static ulong Fail { get; } = Classes.Bits("fail", "worse");

    /// <summary>The patient died.</summary>
    public static ulong Death { get; } = Classes.Bits("death");

    /// <summary>A drug was given up.</summary>
    public static ulong Stop { get; } = Classes.Bits("stop", "switch");

    /// <summary>The word turns what follows into its contrary.</summary>
    public static ulong Not { get; } = Classes.Bits("not");

    /// <summary>How one therapy leads to the next.</summary>
    public static ulong Links { get; } = Classes.Bits(
        "switch", "give", "along", "decide", "later", "fail", "worse", "stop", "compare", "earlier", "improve", "not", "treat", "general", "study");

    /// <summary>How the sentences beside that of a drug go on.</summary>
    public static ulong Around { get; } = Classes.Bits(
        "improve", "fail", "worse", "death", "person", "general", "modal", "present", "past", "harm", "stop", "study", "later", "give");
}
