namespace EvidenceGraph.Questions;

/// <summary>What a question is after. The printed names are lower case with hyphens (<c>mechanisms-tried</c>).</summary>
public enum QuestionIntent
{
    /// <summary>Which mechanisms have been tried for a population.</summary>
    MechanismsTried,

    /// <summary>Which drugs have been tried for a population.</summary>
    DrugsTried,

    /// <summary>What came out of a drug, class or mechanism in a population.</summary>
    Evidence,

    /// <summary>Where a drug or mechanism has been tried.</summary>
    PopulationsOf,

    /// <summary>How a drug works.</summary>
    MechanismOf,

    /// <summary>Which drugs act by a mechanism or on a target.</summary>
    DrugsOf,

    /// <summary>Which antibodies mark a disease.</summary>
    AntibodiesOf,

    /// <summary>Which diseases an antibody marks.</summary>
    DiseasesOf,

    /// <summary>What has been tried in related populations and not in this one.</summary>
    Untried,

    /// <summary>Where studies disagree.</summary>
    Contradictions,

    /// <summary>Which studies there are.</summary>
    Studies,

    /// <summary>How two things are connected.</summary>
    Link,
}
