using EvidenceGraph.Claims.Populations;
using EvidenceGraph.Claims.Reading;

namespace EvidenceGraph.Claims.Roles.Features;

/// <summary>A document as the features of roles look at it: its drugs in the order in which it comes to them, and what rules make of them.</summary>
internal sealed class Story
{
    private readonly StorySentence?[] _sentences;
    private readonly StatedRelations _stated;
    private static readonly List<Claim> None = [];

    private readonly Dictionary<string, List<Claim>> _ruled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drugs = new(StringComparer.Ordinal);

    // By class: where its first member is named.
    private readonly Dictionary<string, int> _members = new(StringComparer.Ordinal);

    /// <param name="reading">The document.</param>
    /// <param name="uses">Where it names drugs, in order of place.</param>
    /// <param name="ruled">What rules make of them.</param>
    /// <param name="outcomes">How it went.</param>
    /// <param name="traits">What drugs are by themselves.</param>
    public Story(ClaimReading reading, IReadOnlyList<DrugUse> uses, RuledRoles ruled, OutcomeSelector outcomes, DrugTraits traits)
    {
        Traits = traits;
        Reading = reading;
        Focus = ruled.Focus;
        _stated = ruled.Stated;
        Outcomes = outcomes;
        Kind = StudyKinds.Of(reading.Study.Design);
        foreach (var claim in ruled.Claims)
        {
            if (!_ruled.TryGetValue(claim.Drug, out var own))
                _ruled.Add(claim.Drug, own = []);
            own.Add(claim);
        }

        _sentences = new StorySentence?[reading.Sentences.Count];
        Drugs = DrugUses.ByDrug(uses).ConvertAll(static own => new ToldDrug(own));
        foreach (var drug in Drugs)
        {
            _drugs.Add(drug.Id);
            foreach (var one in traits.ClassesOf(drug.Id))
                _members.TryAdd(one, drug.Start);
        }

        Course = new Course(uses, Drugs);
    }

    /// <summary>The document.</summary>
    public ClaimReading Reading { get; }

    /// <summary>The therapies under study.</summary>
    public StudyFocus Focus { get; }

    /// <summary>How it went.</summary>
    public OutcomeSelector Outcomes { get; }

    /// <summary>The kind of study.</summary>
    public StudyKind Kind { get; }

    /// <summary>The claims that rules make of <paramref name="drug"/>.</summary>
    public List<Claim> Ruled(string drug) => _ruled.GetValueOrDefault(drug, None);

    /// <summary>The drugs, in the order of their first naming.</summary>
    public IReadOnlyList<ToldDrug> Drugs { get; }

    /// <summary>In which order the story comes to them.</summary>
    public Course Course { get; }

    /// <summary>How many sentences there are.</summary>
    public int Length => _sentences.Length;

    /// <summary>What drugs are by themselves.</summary>
    public DrugTraits Traits { get; }

    /// <summary>How plainly the sentence of <paramref name="use"/> says that the drug is a therapy; null where it names no disease.</summary>
    public double? Relation(DrugUse use) => _stated.Best(use);

    /// <summary>Whether the document names <paramref name="drug"/>.</summary>
    public bool Names(string drug) => _drugs.Contains(drug);

    /// <summary>Where the first member of the class <paramref name="drug"/> is named; null where none is.</summary>
    public int? FirstMember(string drug) => _members.TryGetValue(drug, out var start) ? start : null;

    /// <summary>The sentence at <paramref name="index"/>, read when it is first asked for.</summary>
    public StorySentence this[int index] => _sentences[index] ??= new StorySentence(Reading, index);

    /// <summary>The sentence of <paramref name="use"/>.</summary>
    public StorySentence Of(DrugUse use) => this[use.Sentence.Place];
}
