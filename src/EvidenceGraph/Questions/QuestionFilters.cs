using EvidenceGraph.Claims;
using EvidenceGraph.Studies;

namespace EvidenceGraph.Questions;

/// <summary>How a question narrows its answer; what it does not ask for is null.</summary>
public sealed record QuestionFilters
{
    /// <summary>Only statements with this outcome.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Only studies of this design.</summary>
    public StudyDesign? Design { get; init; }

    /// <summary>True: only studies whose results are not in; false: only finished ones.</summary>
    public bool? Planned { get; init; }

    /// <summary>First year, inclusive.</summary>
    public int? Since { get; init; }

    /// <summary>Last year, inclusive.</summary>
    public int? Until { get; init; }

    /// <summary>Only studies with at least so many patients.</summary>
    public int? MinPatients { get; init; }

    /// <summary>Concepts that the answer leaves out ('besides tacrolimus').</summary>
    public IReadOnlyList<QuestionEntity> Exclude { get; init; } = [];
}
