using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.Questions.Intents;

/// <summary>Which kinds of things a question names, and so what it can be after at all.</summary>
internal sealed class NamedKinds(List<QuestionEntity> entities)
{
    private readonly int _count = entities.Count;

    public bool Drug { get; } = Has(entities, ConceptKind.Drug);

    public bool Disease { get; } = Has(entities, ConceptKind.Disease);

    public bool Antibody { get; } = Has(entities, ConceptKind.Antibody);

    /// <summary>A mechanism or a target.</summary>
    public bool Acting { get; } = Has(entities, ConceptKind.Mechanism) || Has(entities, ConceptKind.Target);

    private bool Population => Disease || Antibody;

    private bool Treatment => Drug || Acting;

    /// <summary>What names alone ask for ('rituximab polymyositis'); null where nothing is named.</summary>
    public QuestionIntent? Suggested =>
        Treatment && Population ? QuestionIntent.Evidence
        : Acting ? QuestionIntent.DrugsOf
        : Drug ? QuestionIntent.PopulationsOf
        : Disease ? QuestionIntent.DrugsTried
        : Antibody ? QuestionIntent.DiseasesOf
        : null;

    /// <summary>Whether what is named gives <paramref name="intent"/> something to start from.</summary>
    public bool Allow(QuestionIntent intent) => intent switch
    {
        QuestionIntent.MechanismsTried or QuestionIntent.DrugsTried or QuestionIntent.Untried => Population,
        QuestionIntent.Evidence or QuestionIntent.PopulationsOf => Treatment,
        QuestionIntent.MechanismOf => Drug,
        QuestionIntent.DrugsOf => Treatment,
        QuestionIntent.AntibodiesOf => Disease,
        QuestionIntent.DiseasesOf => Antibody,
        QuestionIntent.Link => _count >= 2,
        _ => _count > 0,
    };

    private static bool Has(List<QuestionEntity> entities, ConceptKind kind) => entities.Exists(entity => entity.Kind == kind);
}
