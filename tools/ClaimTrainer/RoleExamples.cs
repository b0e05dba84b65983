using EvidenceGraph.Claims;
using EvidenceGraph.Claims.Cues;
using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;
using EvidenceGraph.Claims.Results;
using EvidenceGraph.Claims.Roles;
using EvidenceGraph.Claims.Roles.Features;
using EvidenceGraph.Claims.Weighing;
using EvidenceGraph.Evaluation;
using EvidenceGraph.Text;
using EvidenceGraph.Vocabularies;

namespace EvidenceGraph.ClaimTrainer;

/// <summary>Makes examples of roles of annotated documents.</summary>
internal sealed class RoleExamples
{
    // A place of a drug whose annotation quotes another sentence may be of the same role or of none: it counts less.
    private const double Unquoted = 0.3;

    // Abstracts of all medicine are less like what is read than annotated documents.
    private const double Labelled = 0.2;

    // Of several roles that a drug has, the first of these is its chief one.
    private static readonly Role[] Order = [Role.Investigated, Role.Comparator, Role.Prior, Role.Concomitant, Role.Mentioned];
    private static readonly int None = RoleModel.Roles.Count;

    private readonly Vocabulary _vocabulary;
    private readonly ConceptFolding _folding;
    private readonly PopulationTerms _terms;
    private readonly CueLexicon _lexicon;
    private readonly RoleFeatures _features;
    private readonly DrugTraits _traits;
    private readonly FeatureList _list = new();
    private readonly List<RoleExample> _examples = [];

    public RoleExamples(Vocabulary vocabulary, ConceptFolding folding, PopulationTerms terms, CueLexicon lexicon)
    {
        _vocabulary = vocabulary;
        _folding = folding;
        _terms = terms;
        _lexicon = lexicon;
        _features = new RoleFeatures(Space, lexicon);
        _traits = new DrugTraits(Space, vocabulary);
    }

    /// <summary>The features that were found.</summary>
    public FeatureSpace Space { get; } = FeatureSpace.Open();

    /// <summary>The examples.</summary>
    public IReadOnlyList<RoleExample> All => _examples;

    /// <summary>Adds those of <paramref name="document"/>, the <paramref name="index"/>th, whose patients are <paramref name="population"/>.</summary>
    public void Add(int index, ClaimDocument document, Population population)
    {
        var reading = ClaimReading.Of(document.Document, document.Mentions, document.Study, _lexicon);
        if (reading.Sentences.Count == 0)
            return;
        var outcomes = new OutcomeSelector(new Tellings(reading));
        var uses = DrugUses.Find(reading);
        var ruled = RuledRoles.Of(reading, uses, new PopulationReader(_terms, () => population), outcomes, _vocabulary);
        var story = new Story(reading, uses, ruled, outcomes, _traits);
        foreach (var drug in story.Drugs)
        {
            if (!ruled.Apposition.IsAll(drug.Uses))
                Add(index, document, story, drug);
        }
    }

    /// <summary>Adds those of an abstract of which only the roles of drugs are labelled.</summary>
    public void Add(LabelledAbstract labelled, PopulationModel populations)
    {
        var reading = ClaimReading.Of(labelled.Document, labelled.Mentions, labelled.Study, _lexicon);
        if (reading.Sentences.Count == 0)
            return;
        var outcomes = new OutcomeSelector(new Tellings(reading));
        var uses = DrugUses.Find(reading);
        var ruled = RuledRoles.Of(reading, uses, new PopulationReader(_terms, () => populations.Judge(reading, _terms)), outcomes, _vocabulary);
        var story = new Story(reading, uses, ruled, outcomes, _traits);
        foreach (var drug in story.Drugs)
        {
            if (!labelled.Roles.TryGetValue(drug.Id, out var roles))
                continue;
            var label = Column(roles.OfType<Role>());
            foreach (var use in drug.Uses)
                _examples.Add(new RoleExample(LabelledAbstract.Index, drug.Id, Features(story, drug, use), label, Labelled / drug.Uses.Count, label));
        }
    }

    private void Add(int index, ClaimDocument document, Story story, ToldDrug drug)
    {
        var id = _folding.Fold(ConceptKind.Drug, drug.Id).FirstOrDefault() ?? drug.Id;
        var gold = document.Gold;
        var chief = Column(gold.Stated.Claims.Keys.Where(key => key.Drug == id).Select(static key => key.Role));
        var isFree = gold.Optional.Claims.Keys.Any(key => key.Drug == id) || gold.Optional.Concepts[(int)ConceptKind.Drug].Contains(id);
        if (chief == None && isFree)
            return;
        foreach (var use in drug.Uses)
        {
            var (label, weight) = chief == None ? (None, 1.0 / drug.Uses.Count) : Label(document, id, use, chief);
            _examples.Add(new RoleExample(index, id, Features(story, drug, use), label, weight, chief));
        }
    }

    private static (int Label, double Weight) Label(ClaimDocument document, string drug, DrugUse use, int chief)
    {
        var quoted = Column(document.Gold.Stated.Claims
            .Where(claim => claim.Key.Drug == drug && claim.Value.Quote is { } quote && IsIn(document.Document.Text, quote, use.Sentence.Span))
            .Select(static claim => claim.Key.Role));
        return quoted == None ? (chief, Unquoted) : (quoted, 1.0);
    }

    private static bool IsIn(string text, string quote, TextSpan span)
    {
        var at = text.IndexOf(quote, StringComparison.Ordinal);
        return at >= 0 && at < span.End && at + quote.Length > span.Start;
    }

    private static int Column(IEnumerable<Role> roles)
    {
        var all = roles.ToHashSet();
        foreach (var role in Order)
        {
            if (all.Contains(role))
                return RoleModel.Roles.ToList().IndexOf(role);
        }

        return None;
    }

    private int[] Features(Story story, ToldDrug drug, DrugUse use)
    {
        _list.Clear();
        _features.AddDrug(_list, story, drug);
        _features.AddUse(_list, story, use);
        var numbers = new int[_list.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = _list[i];
        return numbers;
    }
}
